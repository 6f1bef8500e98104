package voiceplayground.ui.environments;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import voiceplayground.settings.EnvironmentBook;
import voiceplayground.speech.Environment;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

import java.util.function.Consumer;

/// Offers to take a key for the official service as long as there is none at all. Thread: FX.
public final class KeyStripViewModel {
    /// Where the vendor makes keys.
    static final String KEY_PAGE = "https://app.smallest.ai/dashboard/api-keys";

    private final EnvironmentBook book;
    private final KeyEntryViewModel entry;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final Command openPage;
    private final Command decline;

    /// @param entry for the official service
    /// @param pages opens a page in the person's browser
    public KeyStripViewModel(
            EnvironmentBook book, KeyEntryViewModel entry, Consumer<String> pages, Texts texts) {
        this.book = book;
        this.entry = entry;
        openPage = Command.of(texts.get("environments.strip.link"), () -> pages.accept(KEY_PAGE));
        decline = Command.of(texts.get("environments.strip.decline"), book::declineKey);
        book.onChange(this::renew);
        offered.set(book.isKeyOffered());
    }

    /// Whether a key is asked for.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    KeyEntryViewModel entry() {
        return entry;
    }

    Command openPage() {
        return openPage;
    }

    Command decline() {
        return decline;
    }

    /// A key that came by the strip is wanted: the service it is for speaks from now on.
    private void renew() {
        boolean isWanted = book.isKeyOffered();
        boolean cameNow = offered.get() && !isWanted;
        offered.set(isWanted);
        if (cameNow && book.keys().of(Environment.OFFICIAL_ID).known().isPresent()) {
            book.choose(Environment.OFFICIAL_ID);
        }
    }
}
