package dev.streambook.desk.page;

import dev.streambook.desk.event.DeskEvent;
import io.javalin.http.sse.SseClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Sends what happens to the open pages, as server-sent events. A page that is opened later gets the last state first. All is
 * sent by one thread, in order; the desk does not wait for it.
 */
final class DeskFeed implements Consumer<DeskEvent>, AutoCloseable {

    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private final Map<String, String> last = new LinkedHashMap<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "desk-feed");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void accept(DeskEvent event) {
        sender.execute(() -> {
            String json = EventJson.of(event);
            remember(event, json);
            pages.forEach(page -> page.sendEvent("desk", json));
        });
    }

    /** From now on sends to this page, until it goes away. */
    void add(SseClient page) {
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        sender.execute(() -> {
            last.values().forEach(json -> page.sendEvent("desk", json));
            pages.add(page);
        });
    }

    @Override
    public void close() {
        sender.shutdownNow();
        pages.forEach(SseClient::close);
    }

    /** Of what the verdict's place on the page shows, the last counts. An exercise that was just opened is not warm. */
    private void remember(DeskEvent event, String json) {
        if (event instanceof DeskEvent.Opened) {
            last.remove(DeskEvent.Warm.class.getSimpleName());
        }
        if (event instanceof DeskEvent.Opened || event instanceof DeskEvent.Warm) {
            last.put(event.getClass().getSimpleName(), json);
        } else if (event instanceof DeskEvent.Judged
                || event instanceof DeskEvent.NotCompiled
                || event instanceof DeskEvent.Ended
                || event instanceof DeskEvent.Running) {
            last.put("verdict", json);
        }
    }
}
