package dev.streambook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SlowConsumerTest {

    private final List<String> effects = new ArrayList<>();
    private final SlowConsumer<String> slow = new SlowConsumer<>(effects::add);

    @Test
    void a_record_waits_until_it_is_let_through() throws Exception {
        CompletableFuture<Void> sender =
                CompletableFuture.runAsync(() -> List.of("a", "b", "c").forEach(slow));

        assertThat(slow.awaitWaiting()).isEqualTo("a");
        assertThat(slow.handled()).isEmpty();

        slow.release(3);
        sender.get(10, TimeUnit.SECONDS);
        assertThat(effects).containsExactly("a", "b", "c");
        assertThat(slow.handled()).containsExactly("a", "b", "c");
        assertThat(slow.waiting()).isEmpty();
    }

    @Test
    void one_release_lets_one_record_through() throws Exception {
        slow.release(1);
        slow.accept("first");

        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> slow.accept("second"));
        assertThat(slow.awaitWaiting()).isEqualTo("second");
        assertThat(slow.handled()).containsExactly("first");

        slow.releaseAll();
        sender.get(10, TimeUnit.SECONDS);
        assertThat(slow.handled()).containsExactly("first", "second");
    }

    @Test
    void a_thread_interrupted_at_the_gate_says_so_and_the_handler_sees_nothing() throws InterruptedException {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread sender = new Thread(() -> {
            try {
                slow.accept("a");
            } catch (IllegalStateException e) {
                thrown.complete(e);
            }
        });
        sender.start();
        slow.awaitWaiting();

        sender.interrupt();

        assertThat(thrown)
                .succeedsWithin(10, TimeUnit.SECONDS)
                .extracting(Throwable::getMessage)
                .isEqualTo("interrupted while a waited at the gate");
        assertThat(effects).isEmpty();
        assertThat(slow.waiting()).isEmpty();
    }
}
