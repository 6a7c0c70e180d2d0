package dev.streambook.workbook.harness;

import dev.streambook.workbook.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The same answer on a machine whose clock stands still. Use it wherever something must be unique: an answer that makes a
 * name of the time is right as long as no two calls fall into one tick, which on a fast machine is luck.
 *
 * <pre>{@code
 * SpoolWriter first = StoppedTime.of(answer).create(folder);
 * SpoolWriter second = StoppedTime.of(answer).create(folder); // both see the same nanosecond
 * }</pre>
 *
 * <p>Stopped are {@code System.currentTimeMillis}, {@code System.nanoTime} and the {@code now()} of {@code java.time}, where
 * the answer calls them itself. Each call of {@link #of} is another program, as with {@link Restarted}.
 */
public final class StoppedTime {

    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-01-31T20:00:00Z"), ZoneOffset.UTC);

    private StoppedTime() {}

    /** The answer as a program has it that was started while the clock stands still. */
    public static <C> Answer<C> of(Answer<C> answer) {
        return new StoppedLoader(answer.type().getClassLoader()).load(answer);
    }

    /** Called by an answer in place of the machine's clock, as is {@link #number}: the answer has a loader of its own. */
    public static Clock clock() {
        return STOPPED;
    }

    /** The time as a number, in place of milliseconds and nanoseconds. */
    public static long number() {
        return STOPPED.millis();
    }

    private static final class StoppedLoader extends AnswerLoader {

        private static final String STOPPED_TIME = Type.getInternalName(StoppedTime.class);

        StoppedLoader(ClassLoader parent) {
            super(parent);
        }

        @Override
        byte[] changed(byte[] compiled) {
            return withMethods(compiled, Stopping::new);
        }

        private static final class Stopping extends MethodVisitor {

            Stopping(MethodVisitor next) {
                super(Opcodes.ASM9, next);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                if (owner.equals("java/lang/System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"))) {
                    super.visitMethodInsn(opcode, STOPPED_TIME, "number", "()J", false);
                } else if (owner.startsWith("java/time/") && name.equals("now") && descriptor.startsWith("()")) {
                    super.visitMethodInsn(opcode, STOPPED_TIME, "clock", "()Ljava/time/Clock;", false);
                    String withClock = "(Ljava/time/Clock;" + descriptor.substring(1);
                    super.visitMethodInsn(opcode, owner, name, withClock, isInterface);
                } else {
                    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                }
            }
        }
    }
}
