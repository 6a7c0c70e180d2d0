package dev.streambook.workbook.harness;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * How much an object keeps: everything that can be reached from it. Use it wherever a contract promises memory: measure
 * after a little, feed a lot, and compare. It sees what an answer keeps, whatever the answer says of itself.
 *
 * <pre>{@code
 * long afterTen = Footprint.of(stats);
 * add(stats, 100_000);
 * assertThat(Footprint.of(stats)).as("objects and array slots kept after 100,010 values").isLessThanOrEqualTo(afterTen);
 * }</pre>
 *
 * <p>It counts objects, slots of arrays and characters of strings, and the static fields of answers, since what they hold
 * is kept as well. A lock counts as one object, however many threads wait for it; so do times, patterns, loggers and references
 * that the garbage collector may clear.
 */
public final class Footprint {

    /** Packages of the platform whose objects do not grow; the JVM need not open them to this class. */
    private static final List<String> FIXED_SIZE = List.of(
            "java.util.concurrent.locks",
            "java.time",
            "java.util.regex",
            "java.lang.ref",
            "java.lang.invoke",
            "java.text");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private long slots;

    private Footprint() {}

    /** Objects, slots of arrays and characters that hang on {@code root}; what hangs on it twice counts once. */
    public static long of(Object root) {
        Footprint footprint = new Footprint();
        footprint.reach(root);
        while (!footprint.open.isEmpty()) {
            footprint.look(footprint.open.pop());
        }
        return footprint.seen.size() + footprint.slots;
    }

    private void look(Object object) {
        Class<?> type = object.getClass();
        if (object instanceof String text) {
            slots += text.length();
        } else if (type.isArray()) {
            lookInto(object, type);
        } else if (!isPlain(object)) {
            for (Class<?> of = type; of != null && !isOfFixedSize(of); of = of.getSuperclass()) {
                lookInto(object, of.getDeclaredFields(), AnswerLoader.isAnswer(of.getName()));
            }
        }
    }

    private void lookInto(Object object, Field[] fields, boolean withStatics) {
        for (Field field : fields) {
            boolean counts = withStatics || !Modifier.isStatic(field.getModifiers());
            if (counts && !field.getType().isPrimitive()) {
                reach(valueOf(field, object));
            }
        }
    }

    private void lookInto(Object array, Class<?> type) {
        slots += Array.getLength(array);
        if (!type.getComponentType().isPrimitive()) {
            for (Object element : (Object[]) array) {
                reach(element);
            }
        }
    }

    private void reach(Object object) {
        if (object != null && seen.add(object)) {
            open.push(object);
        }
    }

    /** Constants of the program and values without parts of their own. */
    private static boolean isPlain(Object object) {
        return object instanceof Class
                || object instanceof ClassLoader
                || object instanceof Enum
                || object instanceof Thread
                || isLogger(object)
                || object instanceof Number && object.getClass().getName().startsWith("java.lang.");
    }

    private static boolean isLogger(Object object) {
        return object instanceof org.slf4j.Logger
                || object instanceof org.apache.logging.log4j.Logger
                || object instanceof java.util.logging.Logger
                || object instanceof System.Logger;
    }

    private static boolean isOfFixedSize(Class<?> type) {
        String name = type.getPackageName();
        return FIXED_SIZE.stream().anyMatch(fixed -> name.equals(fixed) || name.startsWith(fixed + "."));
    }

    private static Object valueOf(Field field, Object object) {
        try {
            if (!field.trySetAccessible()) {
                throw new IllegalStateException(("a footprint cannot tell what %s keeps, as the JVM does not open %s;"
                                + " this says nothing about the answer's memory. Keep the state in collections or arrays,"
                                + " or add the package to Footprint.FIXED_SIZE if its objects do not grow")
                        .formatted(
                                field.getDeclaringClass().getName(),
                                field.getDeclaringClass().getPackageName()));
            }
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
