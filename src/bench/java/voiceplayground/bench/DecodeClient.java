package voiceplayground.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32C;

/// Decodes one answer in a fresh JVM and prints: CPU seconds, allocated bytes per byte of PCM,
/// checksum of the PCM.
///
/// Arguments: `own` or `library`, base URL.
final class DecodeClient {
    private static final CRC32C SUM = new CRC32C();
    private static long pcmBytes;

    private DecodeClient() {}

    public static void main(String[] args) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long cpu = system.getProcessCpuTime();
        long allocated = threads.getTotalThreadAllocatedBytes();
        if (args[0].equals("own")) {
            own(args[1]);
        } else {
            library(args[1]);
        }
        double seconds = (system.getProcessCpuTime() - cpu) / 1e9;
        double perByte = (threads.getTotalThreadAllocatedBytes() - allocated) / (double) pcmBytes;
        System.out.println(seconds + " " + perByte + " " + Long.toHexString(SUM.getValue()));
        System.exit(0);
    }

    private static void own(String url) throws Exception {
        Clients.own()
                .newCall(Clients.environment(url), Clients.request(44_100))
                .run(
                        new QuietListener() {
                            @Override
                            public void audio(byte[] bytes, int offset, int length) {
                                SUM.update(bytes, offset, length);
                                pcmBytes += length;
                            }
                        });
    }

    private static void library(String url) throws Exception {
        var mapper = JsonMapper.builder().build();
        var ended = new CountDownLatch(1);
        Request request =
                new Request.Builder()
                        .url(url + "/waves/v1/tts/live")
                        .post(
                                RequestBody.create(
                                        Clients.request(44_100).bodyBytes(),
                                        MediaType.get("application/json")))
                        .build();
        EventSources.createFactory((okhttp3.Call.Factory) new OkHttpClient())
                .newEventSource(
                        request,
                        new EventSourceListener() {
                            @Override
                            public void onEvent(
                                    EventSource source, String id, String type, String data) {
                                JsonNode event = mapper.readTree(data);
                                if (event.path("done").booleanValue()) {
                                    ended.countDown();
                                    return;
                                }
                                byte[] pcm =
                                        Base64.getDecoder()
                                                .decode(event.path("audio").stringValue());
                                SUM.update(pcm);
                                pcmBytes += pcm.length;
                            }

                            @Override
                            public void onFailure(
                                    EventSource source, Throwable t, Response response) {
                                if (t != null) {
                                    t.printStackTrace();
                                }
                                ended.countDown();
                            }
                        });
        ended.await();
    }
}
