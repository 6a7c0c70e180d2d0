package dev.streambook.workbook.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the fields by which an answer hands a value to other threads without a word to them, so that they may never see it (JLS
 * 17.4.5). Such a mistake shows in hardly any run: it takes a compiler that keeps the field in a register.
 *
 * <p>An answer that takes locks, or reads by a {@link java.lang.invoke.VarHandle}, has another way, and is not judged here.
 */
public final class PlainFields {

    private static final String LOCKS = "java/util/concurrent/locks/";
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

    private PlainFields() {}

    /**
     * The names of the plain fields with the value. None if a volatile field or an {@link AtomicReference} has it, too: then the
     * others are for the writer alone.
     *
     * @param isValue whether what is in a field is the value, or holds it
     */
    public static List<String> holding(Object answer, Predicate<Object> isValue) {
        List<String> plain = new ArrayList<>();
        for (Field field : fields(answer.getClass())) {
            Object held = held(field, answer);
            if (held instanceof AtomicReference<?> reference && isValue.test(reference.get())) {
                return List.of();
            }
            if (held != null && isValue.test(held)) {
                if (Modifier.isVolatile(field.getModifiers())) {
                    return List.of();
                }
                plain.add(field.getName());
            }
        }
        return classes(answer.getClass()).anyMatch(PlainFields::hasAnotherWay) ? List.of() : List.copyOf(plain);
    }

    private static List<Field> fields(Class<?> type) {
        return classes(type)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> !field.getType().isPrimitive())
                .toList();
    }

    private static Stream<Class<?>> classes(Class<?> type) {
        return Stream.iterate(type, each -> each != Object.class, Class::getSuperclass);
    }

    private static Object held(Field field, Object answer) {
        try {
            field.setAccessible(true);
            return field.get(answer);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }

    private static boolean hasAnotherWay(Class<?> type) {
        AtomicBoolean found = new AtomicBoolean();
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream code = type.getClassLoader().getResourceAsStream(file)) {
            new ClassReader(code).accept(new LockVisitor(found), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return found.get();
    }

    private static final class LockVisitor extends ClassVisitor {

        private final AtomicBoolean found;

        LockVisitor(AtomicBoolean found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            note((access & Opcodes.ACC_SYNCHRONIZED) != 0);
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInsn(int opcode) {
                    note(opcode == Opcodes.MONITORENTER);
                }

                @Override
                public void visitMethodInsn(int opcode, String owner, String method, String type, boolean isInterface) {
                    note(owner.startsWith(LOCKS) || owner.equals(VAR_HANDLE));
                }
            };
        }

        private void note(boolean isLock) {
            if (isLock) {
                found.set(true);
            }
        }
    }
}
