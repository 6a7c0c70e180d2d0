package dev.streambook.engine.junit;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the tests of a class ask for as parameters, whichever of them are run. */
final class Demand {

    private Demand() {}

    /** Whether a test, a set-up method or the constructor takes one of {@code types}. */
    static boolean asks(Class<?> testClass, Class<?>... types) {
        return first(testClass, Set.of(types)).isPresent();
    }

    /** One of {@code types} that the class takes. */
    static Optional<Class<?>> first(Class<?> testClass, Set<Class<?>> types) {
        return testClass.isAnnotationPresent(Engines.class)
                ? parameters(testClass).filter(types::contains).findFirst()
                : Optional.empty();
    }

    private static Stream<Class<?>> parameters(Class<?> testClass) {
        return Stream.<Class<?>>iterate(testClass, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods())))
                .flatMap(executable -> Arrays.stream(executable.getParameterTypes()));
    }
}
