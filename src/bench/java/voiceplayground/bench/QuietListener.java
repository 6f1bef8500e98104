package voiceplayground.bench;

import voiceplayground.api.ResponseHead;
import voiceplayground.api.SpeechListener;

/// Hears everything and minds nothing; benchmarks override what they measure.
class QuietListener implements SpeechListener {
    @Override
    public void milestone(Milestone milestone, long nanos) {}

    @Override
    public void head(ResponseHead head) {}

    @Override
    public void event(String type, String id, byte[] data, int offset, int length, long nanos) {}

    @Override
    public void audio(byte[] bytes, int offset, int length) {}
}
