package dev.streambook.recommender.live.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Bodies of {@code POST /events} of which none holds a good event; the same for the same seed. */
final class BadBodies {

    private static final String EVENT =
            "{\"v\":1,\"kind\":\"rated\",\"id\":\"bad-%d\",\"user\":7,\"item\":1,\"device\":\"2001:db8::9\",\"time\":\"2026-01-31T20:15:00Z\",\"stars\":4}";

    private static final List<String> NUMBERS = List.of(
            "-1",
            "1.25",
            "\"7\"",
            "null",
            "true",
            "[]",
            "{}",
            "NaN",
            "Infinity",
            "1e400",
            "1e999999999",
            "0x1",
            "9".repeat(400));

    private static final List<Function<Random, byte[]>> KINDS = List.of(
            BadBodies::cut,
            BadBodies::wrongField,
            BadBodies::wrongField,
            BadBodies::wrongField,
            BadBodies::missingField,
            BadBodies::deep,
            BadBodies::notUtf8,
            BadBodies::cutCharacter,
            BadBodies::badBatch,
            BadBodies::noise,
            BadBodies::tooLong);

    private static final int LARGEST = 1_048_576;
    private static final int MOST_EVENTS = 1_000;

    private BadBodies() {}

    static byte[] any(Random random) {
        return KINDS.get(random.nextInt(KINDS.size())).apply(random);
    }

    /** Larger than a request may be. */
    static byte[] tooLarge(Random random) {
        byte[] body = new byte[LARGEST + 1 + random.nextInt(100_000)];
        Arrays.fill(body, (byte) ' ');
        return body;
    }

    private static String event(Random random) {
        return EVENT.formatted(random.nextInt(Integer.MAX_VALUE));
    }

    private static byte[] cut(Random random) {
        byte[] event = event(random).getBytes(UTF_8);
        return Arrays.copyOf(event, random.nextInt(event.length));
    }

    private static byte[] wrongField(Random random) {
        String event = event(random);
        String changed = switch (random.nextInt(8)) {
            case 0 -> event.replace("\"v\":1", "\"v\":" + number(random, "2"));
            case 1 -> event.replace("\"rated\"", any(random, "\"zapped\"", "\"\"", "5", "null", "{}"));
            case 2 ->
                event.replaceFirst(
                        "\"bad-[0-9]+\"", any(random, "\"\"", "5", "null", "[]", "\"" + "x".repeat(1_000) + "\""));
            case 3 -> event.replace("\"user\":7", "\"user\":" + number(random, "0", "2147483648"));
            case 4 -> event.replace("\"item\":1", "\"item\":" + number(random, "0", "2147483648"));
            case 5 -> event.replace("\"2001:db8::9\"", any(random, "\"\"", "5", "\"here\"", "\"999.1.1.1\"", "null"));
            case 6 ->
                event.replace(
                        "\"2026-01-31T20:15:00Z\"",
                        any(
                                random,
                                "\"\"",
                                "5",
                                "\"today\"",
                                "\"2026-13-01T00:00:00Z\"",
                                "\"+999999999-12-31T23:59:59Z\""));
            default -> event.replace("\"stars\":4", "\"stars\":" + number(random, "0", "4.7", "5.5"));
        };
        return changed.getBytes(UTF_8);
    }

    private static byte[] missingField(Random random) {
        String name = any(random, "v", "kind", "id", "user", "item", "device", "time", "stars");
        return event(random).replace("\"" + name + "\"", "\"not-" + name + "\"").getBytes(UTF_8);
    }

    private static byte[] deep(Random random) {
        String open = any(random, "[", "{\"a\":", "[{\"v\":");
        return open.repeat(10 + random.nextInt(50_000)).getBytes(UTF_8);
    }

    private static byte[] notUtf8(Random random) {
        byte[] event = event(random).getBytes(UTF_8);
        event[30 + random.nextInt(5)] = (byte) (0x80 + random.nextInt(0x40));
        return event;
    }

    /** Ends in the middle of a character of up to four bytes. */
    private static byte[] cutCharacter(Random random) {
        byte[] text = ("{\"id\":\"" + any(random, "é", "中", "😀")).getBytes(UTF_8);
        return Arrays.copyOf(text, text.length - 1);
    }

    private static byte[] badBatch(Random random) {
        if (random.nextInt(10) == 0) {
            return ("[" + "{},".repeat(MOST_EVENTS) + "{}]").getBytes(UTF_8);
        }
        List<String> elements = new ArrayList<>();
        for (int n = random.nextInt(20); n >= 0; n--) {
            elements.add(any(random, "{}", "5", "null", "[]", "\"\"", new String(wrongField(random), UTF_8)));
        }
        return ("[" + String.join(",", elements) + any(random, "]", "", ",]")).getBytes(UTF_8);
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }

    /** A line that is longer than an event may be. */
    private static byte[] tooLong(Random random) {
        return event(random)
                .replace("{\"v\"", "{\"more\":\"" + "x".repeat(16_384) + "\",\"v\"")
                .getBytes(UTF_8);
    }

    private static String number(Random random, String... more) {
        List<String> all = new ArrayList<>(NUMBERS);
        all.addAll(List.of(more));
        return all.get(random.nextInt(all.size()));
    }

    private static String any(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
