package dev.streambook.unit1;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * How much an object keeps: everything that can be reached from it. A contract's promise of a bounded state is held to this
 * and not to what the object says of itself.
 */
final class Footprint {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private long slots;

    private Footprint() {}

    /** Objects, and the slots of their arrays, that hang on {@code root}. */
    static long of(Object root) {
        Footprint footprint = new Footprint();
        footprint.reach(root);
        while (!footprint.open.isEmpty()) {
            footprint.look(footprint.open.pop());
        }
        return footprint.seen.size() + footprint.slots;
    }

    private void look(Object object) {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            lookInto(object, type);
        }
        for (Class<?> of = type; of != null && !isPlain(object); of = of.getSuperclass()) {
            for (Field field : of.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    reach(valueOf(field, object));
                }
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
                || object instanceof Enum
                || object instanceof Thread
                || object instanceof String
                || object instanceof Number;
    }

    private static Object valueOf(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
