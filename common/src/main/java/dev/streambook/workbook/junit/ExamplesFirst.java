package dev.streambook.workbook.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tests run in the order of their file, single examples before tests that run over many cases: where several rules are
 * broken, the first message that a learner reads is the simplest, with a history of three steps and not of two thousand.
 */
public final class ExamplesFirst implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        Comparator<Method> inOrder = of(context.getTestClass());
        context.getMethodDescriptors().sort(Comparator.comparing(MethodDescriptor::getMethod, inOrder));
    }

    /** The order of the tests of {@code testClass}. */
    static Comparator<Method> of(Class<?> testClass) {
        Map<String, Integer> lines = lines(testClass);
        return Comparator.comparing(ExamplesFirst::hasManyCases)
                .thenComparing(test -> lines.getOrDefault(test.getName(), Integer.MAX_VALUE));
    }

    private static boolean hasManyCases(Method test) {
        return AnnotationSupport.isAnnotated(test, ParameterizedTest.class);
    }

    /** The line at which each method of {@code testClass} begins; reflection gives no order. */
    private static Map<String, Integer> lines(Class<?> testClass) {
        String file = testClass.getName().substring(testClass.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = testClass.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no class file " + file + " beside " + testClass.getName());
            }
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
            Map<String, Integer> lines = new HashMap<>();
            node.methods.forEach(method -> lines.merge(method.name, firstLine(method), Math::min));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstLine(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return Integer.MAX_VALUE;
    }
}
