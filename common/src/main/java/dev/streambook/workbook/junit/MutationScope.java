package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Workbook;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which references a unit's mutation testing covers, read from its pom: all of them, but those that {@code excludedClasses}
 * names. Only a reference that needs an engine may be named there, and one that cannot be tested without must be.
 */
final class MutationScope {

    private static final String ON_ENGINES = "<mutation.engines>all</mutation.engines>";
    private static final Pattern LEFT_OUT = Pattern.compile("(?s)<excludedClasses>(.*?)</excludedClasses>");
    private static final Pattern NAME = Pattern.compile("<param>(.*?)[*]?</param>");

    private final boolean onEngines;
    private final List<String> leftOut = new ArrayList<>();

    private MutationScope(String pom) {
        onEngines = pom.contains(ON_ENGINES);
        Matcher list = LEFT_OUT.matcher(pom);
        if (list.find()) {
            NAME.matcher(list.group(1)).results().forEach(name -> leftOut.add(name.group(1)));
        }
    }

    static MutationScope of(String pom) {
        return new MutationScope(pom);
    }

    /** Names in the pom that are no reference of the unit, such as one that has got another name since. */
    List<String> strangers(Workbook unit) {
        List<String> references =
                unit.exercises().stream().map(ExerciseEntry::referenceClass).toList();
        return leftOut.stream().filter(name -> !references.contains(name)).toList();
    }

    /** What is wrong with how the reference of {@code exercise}, which has these tests, is treated; empty where nothing is. */
    List<String> faults(ExerciseEntry exercise, List<Method> tests) {
        long onEngine = tests.stream().filter(EngineNeed::of).count();
        long without = tests.size() - onEngine;
        boolean isLeftOut = leftOut.contains(exercise.referenceClass());
        if (isLeftOut && without >= onEngine) {
            return fault(exercise, "%d of %d tests need no engine; take it out of".formatted(without, tests.size()));
        }
        if (!isLeftOut && without == 0 && !onEngines && !exercise.isFile()) {
            return fault(exercise, "none of its tests can run without an engine; name it in");
        }
        return List.of();
    }

    private static List<String> fault(ExerciseEntry exercise, String found) {
        return List.of("%s: %s: %s excludedClasses in the profile mutation"
                .formatted(exercise.name(), exercise.referenceClass(), found));
    }
}
