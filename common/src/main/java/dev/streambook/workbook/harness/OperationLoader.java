package dev.streambook.workbook.harness;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Loads answers that tell {@link Operations} of each operation. */
final class OperationLoader extends AnswerLoader {

    private static final String OPERATIONS = Type.getInternalName(Operations.class);

    /** Methods of collections that go from one element to the next until they find what they were given. */
    private static final Set<String> SEARCHES =
            Set.of("contains", "indexOf", "lastIndexOf", "remove", "removeFirstOccurrence", "removeLastOccurrence");

    /** Methods of collections and maps that go through all elements. */
    private static final Set<String> WHOLE = Set.of(
            "stream",
            "parallelStream",
            "toArray",
            "sort",
            "removeIf",
            "forEach",
            "replaceAll",
            "removeAll",
            "retainAll",
            "containsAll",
            "containsValue");

    /** Methods of collections and maps that go through all elements of their argument. */
    private static final Set<String> WHOLE_ARGUMENT = Set.of("addAll", "putAll");

    /** Static methods that only wrap what they are given. */
    private static final Set<String> VIEWS = Set.of("asList", "enumeration", "requireNonNull", "newSetFromMap");

    OperationLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    byte[] changed(byte[] compiled) {
        return withMethods(compiled, Counting::new);
    }

    private static final class Counting extends MethodVisitor {

        private final Set<Label> above = new HashSet<>();

        Counting(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        /** The answer's own methods count where they begin, so that lambdas count which others call. */
        @Override
        public void visitCode() {
            super.visitCode();
            tell("one", "()V");
        }

        @Override
        public void visitLabel(Label label) {
            above.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label to) {
            if (above.contains(to)) {
                tell("one", "()V");
            }
            super.visitJumpInsn(opcode, to);
        }

        @Override
        public void visitInsn(int opcode) {
            boolean load = opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
            boolean store = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
            if (load || store) {
                tell("one", "()V");
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (isAnswer(owner)) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                return;
            }
            tell("one", "()V");
            Type[] arguments = Type.getArgumentTypes(descriptor);
            if (owner.startsWith("java/util/")) {
                if (isInsert(opcode, name, descriptor)) {
                    tell("insert", "(Ljava/util/List;ILjava/lang/Object;)V");
                    return;
                }
                if (opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE) {
                    ofObject(name, arguments);
                } else if (!isView(name)) {
                    withArguments(name, arguments);
                }
            } else if (owner.equals("java/lang/System") && name.equals("arraycopy")) {
                onTop("many", "(I)V");
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        /** The object, and at most one argument above it. */
        private void ofObject(String name, Type[] arguments) {
            boolean alone = arguments.length == 0;
            boolean withOne = arguments.length == 1 && arguments[0].getSize() == 1;
            boolean withPlace = withOne && arguments[0] == Type.INT_TYPE;
            if (alone && WHOLE.contains(name)) {
                onTop("whole", "(Ljava/lang/Object;)V");
            } else if (withPlace && name.equals("remove")) {
                onTopTwo("shift", "(Ljava/lang/Object;I)V");
            } else if (withPlace && name.equals("get")) {
                onTopTwo("walk", "(Ljava/lang/Object;I)V");
            } else if (withOne && !withPlace && SEARCHES.contains(name)) {
                onTopTwo("search", "(Ljava/lang/Object;Ljava/lang/Object;)V");
            } else if (withOne && !withPlace && WHOLE.contains(name)) {
                belowTop("whole", "(Ljava/lang/Object;)V");
            } else if (withOne && !withPlace && WHOLE_ARGUMENT.contains(name)) {
                onTop("whole", "(Ljava/lang/Object;)V");
            }
        }

        /** Constructors that copy, and static methods such as those of Collections and Arrays. */
        private void withArguments(String name, Type[] arguments) {
            if (arguments.length == 0) {
                return;
            }
            Type last = arguments[arguments.length - 1];
            if (name.startsWith("copyOf") && last == Type.INT_TYPE) {
                onTop("many", "(I)V");
            } else if (arguments.length == 2 && isObject(last) && isObject(arguments[0])) {
                belowTop("whole", "(Ljava/lang/Object;)V");
            } else if (isObject(last)) {
                onTop("whole", "(Ljava/lang/Object;)V");
            }
        }

        private static boolean isInsert(int opcode, String name, String descriptor) {
            return opcode != Opcodes.INVOKESPECIAL && name.equals("add") && descriptor.equals("(ILjava/lang/Object;)V");
        }

        private static boolean isView(String name) {
            return VIEWS.contains(name)
                    || name.startsWith("unmodifiable")
                    || name.startsWith("synchronized")
                    || name.startsWith("checked");
        }

        private static boolean isObject(Type type) {
            return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
        }

        private void onTop(String method, String descriptor) {
            super.visitInsn(Opcodes.DUP);
            tell(method, descriptor);
        }

        private void onTopTwo(String method, String descriptor) {
            super.visitInsn(Opcodes.DUP2);
            tell(method, descriptor);
        }

        private void belowTop(String method, String descriptor) {
            super.visitInsn(Opcodes.DUP2);
            super.visitInsn(Opcodes.POP);
            tell(method, descriptor);
        }

        private void tell(String method, String descriptor) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, OPERATIONS, method, descriptor, false);
        }
    }
}
