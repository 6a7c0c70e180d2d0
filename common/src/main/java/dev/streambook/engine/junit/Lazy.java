package dev.streambook.engine.junit;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made on first use, once. Thread safe; if making it fails, the next use tries again. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        make();
        return value;
    }

    /** Makes it, if nobody has used it yet. */
    synchronized void make() {
        if (value == null) {
            value = maker.get();
        }
    }

    /** The value if somebody has used it. */
    synchronized Optional<T> ifMade() {
        return Optional.ofNullable(value);
    }

    /** The same, and the next use makes another. */
    synchronized Optional<T> forget() {
        Optional<T> made = ifMade();
        value = null;
        return made;
    }
}
