package dev.streambook.workbook.harness;

import dev.streambook.workbook.Answer;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The same answer, whose calls of one class go through static methods of another. Use it where a contract promises how often
 * an answer asks for something, and what it asks is an object of a final class: the methods in between count the calls.
 *
 * <pre>{@code
 * TopK topK = Detour.of(answer, ItemFactors.class, CountedFactors.class).create();
 * }</pre>
 *
 * <p>A call {@code items.dot(row, vector)} in the answer's own code becomes {@code CountedFactors.dot(items, row, vector)},
 * also where it stands as {@code items::dot}. A method for which {@code CountedFactors} has none is called as before. Its
 * methods are public and so is the class: the answer has a loader of its own.
 */
public final class Detour {

    private Detour() {}

    /** The answer, whose calls of {@code from} go through {@code through}. */
    public static <C> Answer<C> of(Answer<C> answer, Class<?> from, Class<?> through) {
        return new DetourLoader(answer.type().getClassLoader(), from, through).load(answer);
    }

    private static final class DetourLoader extends AnswerLoader {

        private final String from;
        private final String through;
        private final Set<String> methods;

        DetourLoader(ClassLoader parent, Class<?> from, Class<?> through) {
            super(parent);
            this.from = Type.getInternalName(from);
            this.through = Type.getInternalName(through);
            this.methods = Arrays.stream(through.getMethods())
                    .filter(method -> Modifier.isStatic(method.getModifiers()))
                    .map(method -> method.getName() + Type.getMethodDescriptor(method))
                    .collect(Collectors.toSet());
        }

        @Override
        byte[] changed(byte[] compiled) {
            return withMethods(compiled, Calls::new);
        }

        private boolean goesThrough(String owner, String name, String descriptor) {
            return owner.equals(from) && methods.contains(name + withObject(descriptor));
        }

        /** The object that a method is called on is the first argument of the static one. */
        private String withObject(String descriptor) {
            return "(L" + from + ";" + descriptor.substring(1);
        }

        private final class Calls extends MethodVisitor {

            Calls(MethodVisitor next) {
                super(Opcodes.ASM9, next);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                if (opcode != Opcodes.INVOKESTATIC && goesThrough(owner, name, descriptor)) {
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, through, name, withObject(descriptor), false);
                } else {
                    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                }
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle maker, Object... arguments) {
                Object[] changed = Arrays.stream(arguments)
                        .map(argument -> argument instanceof Handle method ? changed(method) : argument)
                        .toArray();
                super.visitInvokeDynamicInsn(name, descriptor, maker, changed);
            }

            private Handle changed(Handle method) {
                return method.getTag() != Opcodes.H_INVOKESTATIC
                                && goesThrough(method.getOwner(), method.getName(), method.getDesc())
                        ? new Handle(
                                Opcodes.H_INVOKESTATIC, through, method.getName(), withObject(method.getDesc()), false)
                        : method;
            }
        }
    }
}
