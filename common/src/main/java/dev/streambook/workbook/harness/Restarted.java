package dev.streambook.workbook.harness;

import dev.streambook.workbook.Answer;

/**
 * The same answer in a program that has just been started: its classes are loaded anew, so nothing that a static field held
 * is left. Use it wherever a test lets an answer be started again, or lets two processes work side by side. A second
 * instance alone is no restart: a static counter goes on counting.
 *
 * <pre>{@code
 * SpoolWriter first = answer.create(folder);
 * SpoolWriter afterTheRestart = Restarted.of(answer).create(folder);
 * }</pre>
 *
 * <p>Only answers start anew, what stands in a package {@code exercise}, {@code solution} or {@code wrong}. The contract is
 * the same type before and after, so that the test can use both. What an answer leaves in the system's properties, or in
 * files, is still there; to lose a whole JVM takes a process.
 */
public final class Restarted {

    private Restarted() {}

    /** The answer as a newly started program has it; each call is another start. */
    public static <C> Answer<C> of(Answer<C> answer) {
        return new FreshLoader(answer.type().getClassLoader()).load(answer);
    }

    private static final class FreshLoader extends AnswerLoader {

        FreshLoader(ClassLoader parent) {
            super(parent);
        }

        @Override
        byte[] changed(byte[] compiled) {
            return compiled;
        }
    }
}
