package voiceplayground.ui.compose;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Control;

import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;

import voiceplayground.speech.RequestField;

import java.util.EnumMap;
import java.util.Map;

/// Marks the controls whose fields have something to be said.
final class FieldChecks {
    private final ValidationSupport support = new ValidationSupport();
    private final Map<RequestField, Control> controls = new EnumMap<>(RequestField.class);
    private final ComposeViewModel viewModel;

    FieldChecks(ComposeViewModel viewModel) {
        this.viewModel = viewModel;
        support.setValidationDecorator(new CheckDecoration());
        // The view model decides, not the control: its verdict may come from another field.
        viewModel.problems().subscribe(_ -> renew());
    }

    /// Marks this control when its field needs it.
    void watch(Control control, RequestField field) {
        controls.put(field, control);
        support.registerValidator(control, false, (c, _) -> result(c, field));
        renew();
    }

    private ValidationResult result(Control control, RequestField field) {
        return viewModel
                .problem(field)
                .map(problem ->
                        switch (problem.weight()) {
                            case ERROR -> ValidationResult.fromError(control, problem.text());
                            case WARNING -> ValidationResult.fromWarning(control, problem.text());
                        })
                .orElseGet(ValidationResult::new);
    }

    private void renew() {
        support.revalidate();
        controls.forEach((field, control) -> {
            var weight = viewModel.problem(field).map(Problem::weight).orElse(null);
            control.pseudoClassStateChanged(Styles.STATE_DANGER, weight == Problem.Weight.ERROR);
        });
    }
}
