package voiceplayground.bench;

import java.util.List;

final class RedrawSection implements Section {
    @Override
    public String name() {
        return "redraw";
    }

    @Override
    public String about() {
        return "";
    }

    @Override
    public List<Figure> measure() {
        return List.of();
    }
}
