package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Promise;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The tests of a specification, and which promises of the contract each of them holds. */
final class HeldPromises {

    private HeldPromises() {}

    /** Every test of {@code specification}. */
    static List<Method> tests(Class<?> specification) {
        return Arrays.stream(specification.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .toList();
    }

    /** The ids that {@code test} names, whether the contract has them or not. */
    static List<String> ids(Method test) {
        Rule rule = test.getAnnotation(Rule.class);
        return rule == null ? List.of() : List.of(rule.value());
    }

    /** The promise that a failure of {@code test} shows. */
    static Optional<Promise> first(ExerciseEntry exercise, Method test) {
        return ids(test).stream()
                .map(exercise::promise)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
