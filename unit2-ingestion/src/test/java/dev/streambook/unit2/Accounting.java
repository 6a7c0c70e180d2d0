package dev.streambook.unit2;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What became of the events that were sent: two multisets compared, and worded for a failure message.
 *
 * @param lost sent, and arrived less often than sent; in order
 * @param repeated arrived more often than sent, each with how often it arrived; in order
 * @param unknown arrived and never sent; in order
 */
public record Accounting(int sent, int arrived, List<String> lost, List<String> repeated, List<String> unknown) {

    private static final int SHOWN = 12;

    public static Accounting of(Collection<String> sent, Collection<String> arrived) {
        Map<String, Integer> in = count(sent);
        Map<String, Integer> out = count(arrived);
        return new Accounting(
                sent.size(),
                arrived.size(),
                pick(in, (event, times) -> out.getOrDefault(event, 0) < times ? event : null),
                pick(
                        out,
                        (event, times) -> in.containsKey(event) && times > in.get(event) ? event + " ×" + times : null),
                pick(out, (event, times) -> in.containsKey(event) ? null : event));
    }

    /** The one that every pipeline wants: each of {@code sent} events arrived once. */
    public static Accounting eachOnce(int sent) {
        return new Accounting(sent, sent, List.of(), List.of(), List.of());
    }

    @Override
    public String toString() {
        return "%d sent, %d arrived; lost: %s; repeated: %s; never sent: %s"
                .formatted(sent, arrived, shown(lost), shown(repeated), shown(unknown));
    }

    private static Map<String, Integer> count(Collection<String> events) {
        Map<String, Integer> counts = new TreeMap<>();
        events.forEach(event -> counts.merge(event, 1, Integer::sum));
        return counts;
    }

    private static List<String> pick(Map<String, Integer> counts, BiFunction<String, Integer, String> choice) {
        return counts.entrySet().stream()
                .map((Entry<String, Integer> entry) -> choice.apply(entry.getKey(), entry.getValue()))
                .filter(chosen -> chosen != null)
                .toList();
    }

    private static String shown(List<String> events) {
        if (events.isEmpty()) {
            return "none";
        }
        String first = String.join(" ", events.subList(0, Math.min(SHOWN, events.size())));
        return events.size() <= SHOWN ? first : first + " … %d in all".formatted(events.size());
    }
}
