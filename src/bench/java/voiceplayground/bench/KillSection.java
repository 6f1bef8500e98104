package voiceplayground.bench;

import java.util.List;

final class KillSection implements Section {
    @Override
    public String name() {
        return "kill";
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
