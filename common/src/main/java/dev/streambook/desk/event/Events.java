package dev.streambook.desk.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells each event to everybody who has asked for it, in the order in which they asked. Thread-safe. */
public final class Events implements Consumer<DeskEvent> {

    private final List<Consumer<DeskEvent>> listeners = new CopyOnWriteArrayList<>();

    public void to(Consumer<DeskEvent> listener) {
        listeners.add(listener);
    }

    @Override
    public void accept(DeskEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
