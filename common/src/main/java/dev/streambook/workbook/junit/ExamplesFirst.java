package dev.streambook.workbook.junit;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Single examples before tests that run over many cases: where several rules are broken, the first message that a
 * learner reads is one with a history of three steps and not of two thousand.
 */
public final class ExamplesFirst implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparing(ExamplesFirst::hasManyCases));
    }

    private static boolean hasManyCases(MethodDescriptor test) {
        return test.isAnnotated(ParameterizedTest.class);
    }
}
