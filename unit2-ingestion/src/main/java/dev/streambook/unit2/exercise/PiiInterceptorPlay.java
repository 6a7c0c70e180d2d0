package dev.streambook.unit2.exercise;

import dev.streambook.event.DeviceAddress;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.unit2.HomePrefix;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.flume.Event;
import org.apache.flume.event.EventBuilder;

/** Shows what your interceptor makes of five lines, and what you would write into the agent's file for the selector. */
public final class PiiInterceptorPlay {

    private PiiInterceptorPlay() {}

    public static void main(String[] args) {
        String rated = EventJson.writeString(
                new Rated("e1", 7, 3, DeviceAddress.of(7, 1), Instant.parse("2026-01-31T20:15:00Z"), 4.5));
        List<String> lines = List.of(
                rated,
                rated.replace("2001:db8:0:7:5054:ff:fe00:1", "192.0.2.77"),
                rated.replace("\"stars\"", "\"mood\":\"happy\",\"stars\""),
                rated.replace("4.5", "6"),
                "{\"v\":1,\"kind\":");
        var interceptor = new PiiInterceptor(new HomePrefix(64, 24));
        for (String line : lines) {
            Event event = interceptor.intercept(EventBuilder.withBody(line, StandardCharsets.UTF_8));
            System.out.println("in       " + line);
            System.out.println("out      " + new String(event.getBody(), StandardCharsets.UTF_8));
            System.out.println("headers  " + new TreeMap<>(event.getHeaders()) + System.lineSeparator());
        }
        new TreeMap<>(interceptor.selector())
                .forEach((key, value) -> System.out.println("intake.sources.lines.selector." + key + " = " + value));
    }
}
