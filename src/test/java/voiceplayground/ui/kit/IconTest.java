package voiceplayground.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

class IconTest {
    @Test
    void everyIconIsWhatThePackCallsSo() {
        List<IkonHandler> pack =
                ServiceLoader.load(IkonHandler.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        assertEquals(
                Arrays.stream(Icon.values()).map(icon -> inPack(pack, icon)).toList(),
                Arrays.stream(Icon.values()).map(IconTest::words).toList());
    }

    private static String inPack(List<IkonHandler> pack, Icon icon) {
        return pack.stream()
                .filter(handler -> handler.supports(icon.getDescription()))
                .map(handler -> words(handler.resolve(icon.getDescription())))
                .findFirst()
                .orElse("nothing");
    }

    private static String words(Ikon icon) {
        return "%s %x".formatted(icon.getDescription(), icon.getCode());
    }
}
