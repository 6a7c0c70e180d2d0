package dev.streambook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostResponseTest {

    private final List<String> stored = new ArrayList<>();

    @Test
    void the_work_is_done_and_the_caller_is_not_told() {
        LostResponse<String, Integer> service = new LostResponse<>(this::store, 2);

        assertThat(service.apply("a")).isEqualTo(1);
        assertThatThrownBy(() -> service.apply("b"))
                .isInstanceOf(ResponseLostException.class)
                .hasMessage("no answer to call 2: b");
        assertThat(stored).containsExactly("a", "b");
    }

    @Test
    void a_caller_that_asks_again_does_the_work_twice() {
        LostResponse<String, Integer> service = new LostResponse<>(this::store, 1);

        assertThatThrownBy(() -> service.apply("a")).isInstanceOf(ResponseLostException.class);
        assertThat(service.apply("a")).isEqualTo(2);

        assertThat(stored).containsExactly("a", "a");
        assertThat(service.calls()).isEqualTo(2);
    }

    private int store(String value) {
        stored.add(value);
        return stored.size();
    }
}
