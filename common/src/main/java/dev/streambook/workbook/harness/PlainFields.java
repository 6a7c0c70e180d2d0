package dev.streambook.workbook.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * <p>An answer that takes locks, or reads by a {@link java.lang.invoke.VarHandle}, has another way. It is judged only if the
 * method that reads takes the value out of a plain field and takes no lock.
 */
public final class PlainFields {

    private static final String LOCKS = "java/util/concurrent/locks/";
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

    private PlainFields() {}

    /**
     * The names of the plain fields from which readers get the value. None if a volatile field or an {@link AtomicReference}
     * has it, too: then the others are for the writer alone, unless the reader looks there.
     *
     * @param reader the name of the method that other threads call to get the value
     * @param isValue whether what is in a field is the value, or holds it
     */
    public static List<String> holding(Object answer, String reader, Predicate<Object> isValue) {
        Set<String> plain = new TreeSet<>();
        Set<String> seenByAll = new HashSet<>();
        boolean published = false;
        for (Field field : fields(answer.getClass())) {
            Object held = held(field, answer);
            boolean isVolatile = Modifier.isVolatile(field.getModifiers());
            if (isVolatile) {
                seenByAll.add(field.getName());
            }
            if (held instanceof AtomicReference<?> reference && isValue.test(reference.get())) {
                published = true;
            } else if (held != null && isValue.test(held)) {
                published |= isVolatile;
                plain.add(field.getName());
            }
        }
        plain.removeAll(seenByAll);
        MethodLook read = look(answer, reader);
        if (!read.locks && Collections.disjoint(read.fields, seenByAll) && !Collections.disjoint(read.fields, plain)) {
            return plain.stream().filter(read.fields::contains).toList();
        }
        return published || classes(answer.getClass()).anyMatch(type -> MethodLook.of(type, method -> true).locks)
                ? List.of()
                : List.copyOf(plain);
    }

    private static MethodLook look(Object answer, String reader) {
        return classes(answer.getClass())
                .filter(type -> Stream.of(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(reader)))
                .findFirst()
                .map(type -> MethodLook.of(type, reader::equals))
                .orElseThrow(() -> new IllegalArgumentException(answer + " has no method " + reader));
    }

    private static List<Field> fields(Class<?> type) {
        return classes(type)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
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

    /** Whether some methods of a class take a lock, and which fields they read. */
    private static final class MethodLook extends ClassVisitor {

        private final Predicate<String> methods;
        private final Set<String> fields = new HashSet<>();
        private boolean locks;

        private MethodLook(Predicate<String> methods) {
            super(Opcodes.ASM9);
            this.methods = methods;
        }

        static MethodLook of(Class<?> type, Predicate<String> methods) {
            MethodLook visitor = new MethodLook(methods);
            String file = type.getName().replace('.', '/') + ".class";
            try (InputStream code = type.getClassLoader().getResourceAsStream(file)) {
                new ClassReader(code).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
            return visitor;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (!methods.test(name)) {
                return null;
            }
            locks |= (access & Opcodes.ACC_SYNCHRONIZED) != 0;
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInsn(int opcode) {
                    locks |= opcode == Opcodes.MONITORENTER;
                }

                @Override
                public void visitMethodInsn(int opcode, String owner, String method, String type, boolean isInterface) {
                    locks |= owner.startsWith(LOCKS) || owner.equals(VAR_HANDLE);
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String type) {
                    fields.add(field);
                }
            };
        }
    }
}
