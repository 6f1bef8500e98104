package voiceplayground.ui.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pictures of the program, by what they mean: name and code point in Material Design Icons.
///
/// They are written down here because the pack's own constants are 7,000 in 26 classes, and the
/// first picture of the window would wait for 18 of them.
public enum Icon implements Ikon {
    GENERATE("mdi2w-waveform", 0xF147D),
    PLAY("mdi2p-play", 0xF040A),
    PAUSE("mdi2p-pause", 0xF03E4),
    STOP("mdi2s-stop", 0xF04DB),
    SAVE("mdi2c-content-save-outline", 0xF0818),
    REVEAL("mdi2f-folder-open-outline", 0xF0DCF),
    COPY("mdi2c-content-copy", 0xF018F),
    RESET("mdi2a-arrow-u-left-top", 0xF17B3),
    BODY("mdi2c-code-json", 0xF0626),
    CLOSE("mdi2c-close", 0xF0156),
    SEARCH("mdi2m-magnify", 0xF0349),
    VOICE("mdi2a-account-voice", 0xF05CB),
    FAVOURITE("mdi2s-star", 0xF04CE),
    FAVOURITE_NOT("mdi2s-star-outline", 0xF04D2),
    REFRESH("mdi2r-refresh", 0xF0450),
    OFFLINE("mdi2l-laptop", 0xF0322),
    ONLINE("mdi2c-cloud-outline", 0xF0163),
    LOUD("mdi2v-volume-high", 0xF057E),
    MUTED("mdi2v-volume-off", 0xF0581),
    NO_DEVICE("mdi2s-speaker-off", 0xF04C4),
    DONE("mdi2c-check-circle-outline", 0xF05E1),
    STOPPED("mdi2s-stop-circle-outline", 0xF0667),
    WAITING("mdi2p-progress-clock", 0xF0996),
    INTERRUPTED("mdi2r-restart", 0xF0709),
    WARNING("mdi2a-alert-outline", 0xF002A),
    FAILED("mdi2a-alert-circle-outline", 0xF05D6),
    NOTE("mdi2i-information-outline", 0xF02FD),
    KEYS("mdi2k-keyboard-outline", 0xF097B),
    OPEN("mdi2c-chevron-right", 0xF0142),
    OPENED("mdi2c-chevron-down", 0xF0140),
    EDIT("mdi2p-pencil-outline", 0xF0CB6),
    KEY("mdi2k-key-outline", 0xF0DD6),
    DELETE("mdi2d-delete-outline", 0xF09E7),
    ADD("mdi2p-plus", 0xF0415),
    NEW("mdi2g-gift-outline", 0xF02A1),
    PAGE("mdi2o-open-in-new", 0xF03CC),
    MENU("mdi2d-dots-horizontal", 0xF01D8),
    DEVELOPER("mdi2b-bug-outline", 0xF0A30);

    private final String description;
    private final int code;

    Icon(String description, int code) {
        this.description = description;
        this.code = code;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public int getCode() {
        return code;
    }

    /// A new node with this picture; its colour and size come from the style sheet (`.icon`).
    public FontIcon node() {
        var node = new FontIcon(this);
        node.getStyleClass().add("icon");
        return node;
    }
}
