package voiceplayground.ui.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The pictures of the program, by what they mean.
public enum Icon {
    GENERATE(MaterialDesignW.WAVEFORM),
    PLAY(MaterialDesignP.PLAY),
    PAUSE(MaterialDesignP.PAUSE),
    STOP(MaterialDesignS.STOP),
    SAVE(MaterialDesignC.CONTENT_SAVE_OUTLINE),
    REVEAL(MaterialDesignF.FOLDER_OPEN_OUTLINE),
    COPY(MaterialDesignC.CONTENT_COPY),
    RESET(MaterialDesignA.ARROW_U_LEFT_TOP),
    BODY(MaterialDesignC.CODE_JSON),
    CLOSE(MaterialDesignC.CLOSE),
    SEARCH(MaterialDesignM.MAGNIFY),
    VOICE(MaterialDesignA.ACCOUNT_VOICE),
    FAVOURITE(MaterialDesignS.STAR),
    FAVOURITE_NOT(MaterialDesignS.STAR_OUTLINE),
    REFRESH(MaterialDesignR.REFRESH),
    OFFLINE(MaterialDesignL.LAPTOP),
    ONLINE(MaterialDesignC.CLOUD_OUTLINE),
    LOUD(MaterialDesignV.VOLUME_HIGH),
    MUTED(MaterialDesignV.VOLUME_OFF),
    NO_DEVICE(MaterialDesignS.SPEAKER_OFF),
    DONE(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
    STOPPED(MaterialDesignS.STOP_CIRCLE_OUTLINE),
    WAITING(MaterialDesignP.PROGRESS_CLOCK),
    INTERRUPTED(MaterialDesignR.RESTART),
    WARNING(MaterialDesignA.ALERT_OUTLINE),
    FAILED(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
    NOTE(MaterialDesignI.INFORMATION_OUTLINE),
    KEYS(MaterialDesignK.KEYBOARD_OUTLINE),
    OPEN(MaterialDesignC.CHEVRON_RIGHT),
    OPENED(MaterialDesignC.CHEVRON_DOWN),
    EDIT(MaterialDesignP.PENCIL_OUTLINE),
    KEY(MaterialDesignK.KEY_OUTLINE),
    DELETE(MaterialDesignD.DELETE_OUTLINE),
    ADD(MaterialDesignP.PLUS),
    NEW(MaterialDesignG.GIFT_OUTLINE),
    PAGE(MaterialDesignO.OPEN_IN_NEW),
    MENU(MaterialDesignD.DOTS_HORIZONTAL),
    DEVELOPER(MaterialDesignB.BUG_OUTLINE);

    // An Ikon of a pack is an enum constant; its interface cannot say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Ikon picture;

    Icon(Ikon picture) {
        this.picture = picture;
    }

    /// A new node with this picture; its colour and size come from the style sheet (`.icon`).
    public FontIcon node() {
        var node = new FontIcon(picture);
        node.getStyleClass().add("icon");
        return node;
    }
}
