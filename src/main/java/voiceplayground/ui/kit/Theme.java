package voiceplayground.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import voiceplayground.settings.Appearance;

import java.util.List;
import java.util.Objects;

/// The look of a scene: AtlantaFX Primer below, the colour tokens of the scheme, the one style
/// sheet.
public final class Theme {
    private Theme() {}

    /// Loads styles, fonts and icons, which takes a while and is done once, before anybody waits
    /// for it. Thread: FX.
    public static void prepare() {
        var text = new Text("Voice");
        var scene = new Scene(new StackPane(text, Icon.GENERATE.node()));
        apply(scene, Platform.getPreferences().getColorScheme());
        scene.getRoot().applyCss();
        text.getLayoutBounds();
    }

    /// Dresses a scene as the person wants, or as the system asks; now and whenever either changes.
    /// Thread: FX.
    public static void follow(Scene scene, ObservableValue<Appearance> wanted) {
        var system = Platform.getPreferences().colorSchemeProperty();
        wanted.subscribe(look -> apply(scene, scheme(look, system.get())));
        system.subscribe((_, now) -> apply(scene, scheme(wanted.getValue(), now)));
    }

    private static ColorScheme scheme(Appearance look, ColorScheme system) {
        return switch (look) {
            case SYSTEM -> system;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    /// Dresses a scene in one scheme.
    public static void apply(Scene scene, ColorScheme scheme) {
        // Not the scene's alone: lists and menus are styled before they belong to a scene.
        String base =
                switch (scheme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheetBSS();
                    case DARK -> new PrimerDark().getUserAgentStylesheetBSS();
                };
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        scene.getStylesheets()
                .setAll(
                        List.of(
                                sheet(
                                        switch (scheme) {
                                            case LIGHT -> "tokens-light.css";
                                            case DARK -> "tokens-dark.css";
                                        }),
                                sheet("app.css"),
                                sheet("/voiceplayground/ui/compose.css"),
                                sheet("/voiceplayground/ui/stage.css"),
                                sheet("/voiceplayground/ui/voices.css"),
                                sheet("/voiceplayground/ui/environments.css"),
                                sheet("/voiceplayground/ui/dictionaries.css"),
                                sheet("/voiceplayground/ui/shell.css")));
    }

    /// The address of a style sheet beside this class.
    static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
