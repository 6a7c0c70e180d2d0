package dev.streambook.workbook.harness;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Loads answers whose monitors are those of a {@link Schedule}. */
final class ScheduleLoader extends AnswerLoader {

    private static final String CALLS = Type.getInternalName(ScheduleCalls.class);
    private static final String OF_OBJECT = "(Ljava/lang/Object;)V";

    /** What a call of an object's monitor becomes, by name and descriptor. */
    private static final Map<String, String> MONITOR_CALLS = Map.of(
            "wait()V", "await",
            "wait(J)V", "await",
            "wait(JI)V", "await",
            "notify()V", "notifyOne",
            "notifyAll()V", "notifyEverybody");

    private static final Set<String> CLOCK_CALLS =
            Set.of("java/lang/System.nanoTime", "java/lang/System.currentTimeMillis");

    private static final String TIME_UNIT = "Ljava/util/concurrent/TimeUnit;";

    ScheduleLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    byte[] changed(byte[] compiled) {
        ClassReader reader = new ClassReader(compiled);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Scheduled(writer, reader.getClassName()), 0);
        return writer.toByteArray();
    }

    private static final class Scheduled extends ClassVisitor {

        private final String owner;

        Scheduled(ClassVisitor next, String owner) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
        }

        /** A synchronized method becomes two: one that takes the monitor, and inside it one that does the rest. */
        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_SYNCHRONIZED) == 0) {
                return new MonitorMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
            }
            SynchronizedMethod method = new SynchronizedMethod(owner, access, name, descriptor);
            method.write(
                    super.visitMethod(access & ~Opcodes.ACC_SYNCHRONIZED, name, descriptor, signature, exceptions));
            return new MonitorMethod(
                    super.visitMethod(method.insideAccess(), method.insideName(), descriptor, null, exceptions));
        }
    }

    private static final class MonitorMethod extends MethodVisitor {

        MonitorMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
            if (isAnswer(owner)) {
                call("step", "()V");
            }
            super.visitFieldInsn(opcode, owner, field, type);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER) {
                call("enter", OF_OBJECT);
            } else if (opcode == Opcodes.MONITOREXIT) {
                call("exit", OF_OBJECT);
            } else {
                super.visitInsn(opcode);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (opcode == Opcodes.INVOKESTATIC && CLOCK_CALLS.contains(owner + "." + name)) {
                call(name, descriptor);
                return;
            }
            if (opcode != Opcodes.INVOKESTATIC && opcode != Opcodes.INVOKESPECIAL && mayBlock(owner)) {
                shortenTheLimit(name, descriptor);
                call("leave", "()V");
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                call("step", "()V");
                return;
            }
            String ofMonitor = MONITOR_CALLS.get(name + descriptor);
            if (ofMonitor == null || opcode != Opcodes.INVOKEVIRTUAL) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            } else {
                call(ofMonitor, descriptor.replace("(", "(Ljava/lang/Object;"));
            }
        }

        /** The limit is on top of the stack, as a number of nanoseconds or as a number and its unit. */
        private void shortenTheLimit(String name, String descriptor) {
            if (name.equals("awaitNanos")) {
                call("limit", "(J)J");
            } else if (descriptor.contains("J" + TIME_UNIT + ")")) {
                call("limit", "(J" + TIME_UNIT + ")J");
                visitFieldInsn(Opcodes.GETSTATIC, "java/util/concurrent/TimeUnit", "NANOSECONDS", TIME_UNIT);
            }
        }

        /** Locks, queues and the like of the platform block for real. */
        private static boolean mayBlock(String owner) {
            return owner.startsWith("java/util/concurrent/") && !owner.startsWith("java/util/concurrent/atomic/");
        }

        private void call(String name, String descriptor) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CALLS, name, descriptor, false);
        }
    }
}
