package voiceplayground.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import voiceplayground.settings.Settings.WindowPlace;

/// Opens the window where it was, and remembers where it is.
///
/// A place on a screen that is gone is not used. The size of a maximised window is not remembered:
/// it is the size to come back to that counts.
public final class WindowMemory {
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 600;
    private static final double FIRST_WIDTH = 1180;
    private static final double FIRST_HEIGHT = 760;

    /// So much of the title bar must be on a screen to be reached, in px.
    private static final double REACHABLE = 80;

    private final ShellViewModel viewModel;
    private final ShellView view;
    private final Stage stage;
    private boolean isSettled;
    private WindowPlace place = new WindowPlace(0, 0, FIRST_WIDTH, FIRST_HEIGHT, false);

    private WindowMemory(ShellViewModel viewModel, ShellView view, Stage stage) {
        this.viewModel = viewModel;
        this.view = view;
        this.stage = stage;
    }

    /// Places a stage that is not shown yet, and follows it from then on.
    public static void attach(ShellViewModel viewModel, ShellView view, Stage stage) {
        var memory = new WindowMemory(viewModel, view, stage);
        memory.place();
        stage.showingProperty().subscribe((_, isShown) -> memory.shown(isShown));
        stage.xProperty().subscribe((_, _) -> memory.remember());
        stage.yProperty().subscribe((_, _) -> memory.remember());
        stage.widthProperty().subscribe((_, _) -> memory.remember());
        stage.heightProperty().subscribe((_, _) -> memory.remember());
        stage.maximizedProperty().subscribe((_, _) -> memory.remember());
        view.onDivider(memory::remember);
    }

    private void place() {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        var kept = viewModel.settings().window();
        if (kept.isPresent() && isReachable(kept.get())) {
            place = kept.get();
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(Math.max(MIN_WIDTH, place.width()));
            stage.setHeight(Math.max(MIN_HEIGHT, place.height()));
            stage.setMaximized(place.maximized());
        } else {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(FIRST_WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(FIRST_HEIGHT, screen.getHeight()));
        }
    }

    private void shown(boolean isShown) {
        if (isShown) {
            view.arrange();
        }
        isSettled = isShown;
    }

    private void remember() {
        if (!isSettled || !stage.isShowing() || stage.isIconified()) {
            return;
        }
        place =
                stage.isMaximized()
                        ? new WindowPlace(place.x(), place.y(), place.width(), place.height(), true)
                        : new WindowPlace(
                                stage.getX(),
                                stage.getY(),
                                stage.getWidth(),
                                stage.getHeight(),
                                false);
        viewModel.remember(place, view.dividers());
    }

    private static boolean isReachable(WindowPlace place) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(bounds ->
                        place.x() + place.width() >= bounds.getMinX() + REACHABLE
                                && place.x() <= bounds.getMaxX() - REACHABLE
                                && place.y() >= bounds.getMinY()
                                && place.y() <= bounds.getMaxY() - REACHABLE);
    }
}
