package dev.streambook.workbook.harness;

/**
 * What a scheduled answer calls in place of its monitors. Public because the answer has a loader of its own. In a thread of
 * no schedule nobody else is there: monitors are free, and waiting makes no sense.
 */
public final class ScheduleCalls {

    private ScheduleCalls() {}

    /** Before an access to a field. */
    public static void step() {
        Member member = Member.current();
        if (member != null) {
            member.turns().step(member);
        }
    }

    /** Before a call that may block for real: the others go on meanwhile. */
    public static void leave() {
        Member member = Member.current();
        if (member != null) {
            member.turns().leave(member);
        }
    }

    /** For {@code synchronized}. */
    public static void enter(Object object) {
        Member member = Member.current();
        if (member != null) {
            member.turns().enter(member, object);
        }
    }

    /** For the end of {@code synchronized}. */
    public static void exit(Object object) {
        Member member = Member.current();
        if (member != null) {
            member.turns().exit(member, object);
        }
    }

    /** For {@code object.wait()}. */
    public static void await(Object object) throws InterruptedException {
        await(object, false);
    }

    /** For {@code object.wait(millis)}: the time is over when nobody else can go on. */
    public static void await(Object object, long millis) throws InterruptedException {
        await(object, millis > 0);
    }

    /** For {@code object.wait(millis, nanos)}. */
    public static void await(Object object, long millis, int nanos) throws InterruptedException {
        await(object, millis > 0 || nanos > 0);
    }

    private static void await(Object object, boolean withLimit) throws InterruptedException {
        Member member = Member.current();
        if (member == null) {
            throw new IllegalStateException("wait() in a thread of no schedule: nobody would wake it");
        }
        member.turns().await(member, object, withLimit);
    }

    /** For {@code object.notify()}. */
    public static void notifyOne(Object object) {
        Member member = Member.current();
        if (member != null) {
            member.turns().notifyOne(member, object);
        }
    }

    /** For {@code object.notifyAll()}. */
    public static void notifyEverybody(Object object) {
        Member member = Member.current();
        if (member != null) {
            member.turns().notifyEverybody(member, object);
        }
    }
}
