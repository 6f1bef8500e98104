package voiceplayground;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Holds every class to the packages that its own may import, among those below one root.
final class FollowArrows extends ArchCondition<JavaClass> {
    private final String root;
    private final Function<String, Optional<Set<String>>> allowed;

    /// Each package has arrows of its own; one that has none in the map is itself a fault.
    FollowArrows(String root, Map<String, Set<String>> arrows) {
        super("import only along the arrows");
        this.root = root;
        this.allowed = name -> Optional.ofNullable(arrows.get(name));
    }

    /// Every package may import the same shared ones, and `lowest` none of them but itself.
    FollowArrows(String root, Set<String> shared, String lowest) {
        super("import none but " + shared);
        this.root = root;
        this.allowed = name -> Optional.of(name.equals(lowest) ? Set.of() : shared);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String from = below(type).orElseThrow();
        Optional<Set<String>> arrows = allowed.apply(from);
        if (arrows.isEmpty()) {
            events.add(SimpleConditionEvent.violated(type, from + " has no place in the design"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            below(dependency.getTargetClass())
                    .filter(to -> !to.equals(from) && !arrows.get().contains(to))
                    .ifPresent(_ ->
                            events.add(
                                    SimpleConditionEvent.violated(
                                            type, dependency.getDescription())));
        }
        if (!root.contains(".")) {
            rootClasses(type, events);
        }
    }

    /// Nobody imports the program itself (`Main`, `Wiring`): it imports everybody.
    private void rootClasses(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            if (dependency.getTargetClass().getPackageName().equals(root)) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    /// The name of the package directly below the root, if the class is in one.
    private Optional<String> below(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }
}
