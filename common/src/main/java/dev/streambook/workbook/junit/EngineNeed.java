package dev.streambook.workbook.junit;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;

/** Whether a test takes an engine: as a parameter of its own, of its set-up or of the constructor. */
final class EngineNeed {

    /** Names and directories of a test alone; costs nothing. */
    private static final String NO_ENGINE = "Isolated";

    private EngineNeed() {}

    static boolean of(Method test) {
        Class<?> specification = test.getDeclaringClass();
        Stream<? extends Executable> before = Stream.concat(
                Arrays.stream(specification.getDeclaredConstructors()),
                Arrays.stream(specification.getDeclaredMethods())
                        .filter(method -> AnnotationSupport.isAnnotated(method, BeforeEach.class)));
        return Stream.concat(Stream.of(test), before)
                .flatMap(part -> Arrays.stream(part.getParameterTypes()))
                .anyMatch(EngineNeed::isEngine);
    }

    private static boolean isEngine(Class<?> type) {
        return !type.getSimpleName().equals(NO_ENGINE)
                && (type.getName().startsWith("dev.streambook.engine.")
                        || type.getName().startsWith("org.apache.spark."));
    }
}
