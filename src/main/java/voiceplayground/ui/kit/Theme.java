package voiceplayground.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.List;
import java.util.Objects;

/// The look of a scene: AtlantaFX Primer below, the colour tokens of the scheme, the one style
/// sheet.
public final class Theme {
    private Theme() {}

    /// Dresses a scene as the system asks, now and whenever that changes. Thread: FX.
    public static void follow(Scene scene) {
        var scheme = Platform.getPreferences().colorSchemeProperty();
        apply(scene, scheme.get());
        scheme.subscribe(now -> apply(scene, now));
    }

    /// Dresses a scene in one scheme.
    public static void apply(Scene scene, ColorScheme scheme) {
        scene.setUserAgentStylesheet(
                switch (scheme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        scene.getStylesheets()
                .setAll(
                        List.of(
                                sheet(
                                        switch (scheme) {
                                            case LIGHT -> "tokens-light.css";
                                            case DARK -> "tokens-dark.css";
                                        }),
                                sheet("app.css"),
                                sheet("/voiceplayground/ui/stage.css")));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
