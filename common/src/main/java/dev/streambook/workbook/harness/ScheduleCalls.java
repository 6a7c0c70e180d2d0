package dev.streambook.workbook.harness;

import java.util.concurrent.TimeUnit;

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
        await(object, 0, 0);
    }

    /** For {@code object.wait(millis)}: the limit may be over at any moment, however long it is. */
    public static void await(Object object, long millis) throws InterruptedException {
        await(object, millis, 0);
    }

    /** For {@code object.wait(millis, nanos)}. */
    public static void await(Object object, long millis, int nanos) throws InterruptedException {
        Member member = Member.current();
        if (member == null) {
            throw new IllegalStateException("wait() in a thread of no schedule: nobody would wake it");
        }
        member.turns().await(member, object, TimeUnit.MILLISECONDS.toNanos(millis) + nanos);
    }

    /** In place of the limit of a wait in {@code java.util.concurrent}: it is over at once, and as much later. */
    public static long limit(long time, TimeUnit unit) {
        return limit(unit.toNanos(time));
    }

    /** The same for {@code awaitNanos}. */
    public static long limit(long nanos) {
        Member member = Member.current();
        if (member == null) {
            return nanos;
        }
        member.turns().clock().passes(nanos);
        return 0;
    }

    /** For {@code System.nanoTime()}. */
    public static long nanoTime() {
        Member member = Member.current();
        return member == null ? System.nanoTime() : member.turns().clock().nanoTime();
    }

    /** For {@code System.currentTimeMillis()}. */
    public static long currentTimeMillis() {
        Member member = Member.current();
        return member == null
                ? System.currentTimeMillis()
                : member.turns().clock().currentTimeMillis();
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
