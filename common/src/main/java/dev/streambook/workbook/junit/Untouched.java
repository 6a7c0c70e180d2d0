package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Todo;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether nothing of a stub has been written yet. Where some of the contract's methods are written and others are not,
 * the tests run, and each that comes to a TODO says so: a learner sees the first part turn green before the second.
 *
 * <p>What the contract inherits and does not declare itself, such as the {@code prepare} of a Storm bolt, is given in the
 * stub; that it is there does not mean that somebody has begun.
 */
final class Untouched {

    private Untouched() {}

    static boolean of(Answer<?> answer, List<Todo> todos) {
        if (todos.isEmpty()) {
            return false;
        }
        if (answer.exercise().isFile()) {
            return true;
        }
        Set<String> open = todos.stream().map(Todo::part).collect(Collectors.toSet());
        return Arrays.stream(answer.exercise().contract().getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .noneMatch(name -> isWritten(name, answer.type(), open));
    }

    /** A method is written where the stub declares it and no TODO is left in it, or anywhere else than in a method. */
    private static boolean isWritten(String name, Class<?> stub, Set<String> open) {
        boolean declared = Arrays.stream(stub.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(name));
        return declared && !open.contains(name);
    }
}
