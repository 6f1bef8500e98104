package voiceplayground.ui.compose;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Control;

import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;

import java.util.HashMap;
import java.util.Map;

/// Marks the controls whose fields have something to be said.
final class FieldChecks {
    private final ValidationSupport support = new ValidationSupport();
    private final Map<String, Control> controls = new HashMap<>();
    private final ComposeViewModel viewModel;

    FieldChecks(ComposeViewModel viewModel) {
        this.viewModel = viewModel;
        support.setValidationDecorator(new CheckDecoration());
        // The view model decides, not the control: its verdict may come from another field.
        viewModel.problems().subscribe(_ -> renew());
    }

    /// Marks this control when its field needs it.
    ///
    /// @param at as in [Problem]
    void watch(Control control, String at) {
        controls.put(at, control);
        support.registerValidator(control, false, (c, _) -> result(c, at));
        renew();
    }

    private ValidationResult result(Control control, String at) {
        return viewModel
                .problem(at)
                .map(problem ->
                        switch (problem.weight()) {
                            case ERROR, REFUSED ->
                                    ValidationResult.fromError(control, problem.text());
                            case WARNING -> ValidationResult.fromWarning(control, problem.text());
                        })
                .orElseGet(ValidationResult::new);
    }

    private void renew() {
        support.revalidate();
        controls.forEach((at, control) -> {
            var weight = viewModel.problem(at).map(Problem::weight).orElse(null);
            control.pseudoClassStateChanged(
                    Styles.STATE_DANGER,
                    weight == Problem.Weight.ERROR || weight == Problem.Weight.REFUSED);
        });
    }
}
