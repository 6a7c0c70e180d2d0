package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class PlainFieldsTest {

    private static final String VALUE = "the value";

    private static class Plain {
        private Object current = VALUE;

        Object current() {
            return current;
        }
    }

    private static class Volatile {
        private volatile Object current = VALUE;
        private Object forTheWriter = VALUE;

        Object current() {
            return current;
        }
    }

    private static class Atomic {
        private final AtomicReference<Object> current = new AtomicReference<>(VALUE);
        private Object forTheWriter = VALUE;

        Object current() {
            return current.get();
        }
    }

    private static class SynchronizedMethod extends Plain {
        @Override
        synchronized Object current() {
            return super.current();
        }
    }

    private static class SynchronizedBlock extends Plain {
        @Override
        Object current() {
            synchronized (this) {
                return super.current();
            }
        }
    }

    private static class Locked extends Plain {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        Object current() {
            lock.lock();
            try {
                return super.current();
            } finally {
                lock.unlock();
            }
        }
    }

    private static class LockedForTheWriterAlone extends Plain {
        private Object ofMine = VALUE;

        synchronized void set(Object value) {
            ofMine = value;
        }

        @Override
        Object current() {
            return ofMine;
        }
    }

    @Test
    void a_plain_field_is_named() {
        assertThat(PlainFields.holding(new Plain(), "current", VALUE::equals)).containsExactly("current");
        assertThat(PlainFields.holding(new Plain(), "current", "another"::equals))
                .isEmpty();
    }

    @Test
    void beside_a_volatile_field_or_an_atomic_reference_a_plain_one_is_the_writers_own() {
        assertThat(PlainFields.holding(new Volatile(), "current", VALUE::equals))
                .isEmpty();
        assertThat(PlainFields.holding(new Atomic(), "current", VALUE::equals)).isEmpty();
    }

    @Test
    void a_lock_of_the_writer_alone_helps_no_reader() {
        assertThat(PlainFields.holding(new LockedForTheWriterAlone(), "current", VALUE::equals))
                .containsExactly("ofMine");
    }

    @Test
    void who_takes_locks_is_not_judged() {
        assertThat(PlainFields.holding(new SynchronizedMethod(), "current", VALUE::equals))
                .isEmpty();
        assertThat(PlainFields.holding(new SynchronizedBlock(), "current", VALUE::equals))
                .isEmpty();
        assertThat(PlainFields.holding(new Locked(), "current", VALUE::equals)).isEmpty();
    }
}
