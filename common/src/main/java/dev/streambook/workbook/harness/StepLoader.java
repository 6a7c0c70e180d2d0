package dev.streambook.workbook.harness;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Loads answers with a call of {@link Interleaving#step} before whatever another thread could see or disturb. */
final class StepLoader extends AnswerLoader {

    private static final String INTERLEAVING = Type.getInternalName(Interleaving.class);

    StepLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    byte[] changed(byte[] compiled) {
        ClassReader reader = new ClassReader(compiled);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new StepVisitor(writer), 0);
        return writer.toByteArray();
    }

    private static final class StepVisitor extends ClassVisitor {

        StepVisitor(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new StepMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class StepMethod extends MethodVisitor {

        StepMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
            if (isAnswer(owner)) {
                step();
            }
            super.visitFieldInsn(opcode, owner, field, type);
        }

        @Override
        public void visitInsn(int opcode) {
            boolean load = opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
            boolean store = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
            if (load || store || opcode == Opcodes.MONITORENTER) {
                step();
            }
            super.visitInsn(opcode);
        }

        /** The answer's own methods have steps inside. */
        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean ofAnObject = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
            if (ofAnObject && !isAnswer(owner)) {
                step();
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        private void step() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, INTERLEAVING, "step", "()V", false);
        }
    }
}
