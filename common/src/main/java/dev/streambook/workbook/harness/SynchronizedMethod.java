package dev.streambook.workbook.harness;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A synchronized method of a scheduled answer, written as one that takes the monitor, calls what the method did, and lets
 * the monitor go, also where that throws.
 *
 * @param owner of the method, with slashes
 */
record SynchronizedMethod(String owner, int access, String name, String descriptor) {

    private static final String CALLS = Type.getInternalName(ScheduleCalls.class);

    String insideName() {
        return name + "$inside";
    }

    /** Private, so that no subclass overrides it. */
    int insideAccess() {
        return Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | access & (Opcodes.ACC_STATIC | Opcodes.ACC_VARARGS);
    }

    void write(MethodVisitor method) {
        Label from = new Label();
        Label to = new Label();
        Label thrown = new Label();
        method.visitCode();
        method.visitTryCatchBlock(from, to, thrown, null);
        monitor(method, "enter");
        method.visitLabel(from);
        callInside(method);
        method.visitLabel(to);
        monitor(method, "exit");
        method.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        method.visitLabel(thrown);
        Object[] locals = locals();
        method.visitFrame(Opcodes.F_FULL, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
        monitor(method, "exit");
        method.visitInsn(Opcodes.ATHROW);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    private void monitor(MethodVisitor method, String call) {
        if (isStatic()) {
            method.visitLdcInsn(Type.getObjectType(owner));
        } else {
            method.visitVarInsn(Opcodes.ALOAD, 0);
        }
        method.visitMethodInsn(Opcodes.INVOKESTATIC, CALLS, call, "(Ljava/lang/Object;)V", false);
    }

    private void callInside(MethodVisitor method) {
        int slot = 0;
        if (!isStatic()) {
            method.visitVarInsn(Opcodes.ALOAD, slot++);
        }
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slot);
            slot += argument.getSize();
        }
        method.visitMethodInsn(
                isStatic() ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL, owner, insideName(), descriptor, false);
    }

    /** What the frame of the handler holds: this, and the arguments. */
    private Object[] locals() {
        List<Object> locals = new ArrayList<>();
        if (!isStatic()) {
            locals.add(owner);
        }
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            locals.add(
                    switch (argument.getSort()) {
                        case Type.LONG -> Opcodes.LONG;
                        case Type.DOUBLE -> Opcodes.DOUBLE;
                        case Type.FLOAT -> Opcodes.FLOAT;
                        case Type.OBJECT, Type.ARRAY -> argument.getInternalName();
                        default -> Opcodes.INTEGER;
                    });
        }
        return locals.toArray();
    }
}
