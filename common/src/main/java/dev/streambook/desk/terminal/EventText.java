package dev.streambook.desk.terminal;

import dev.streambook.desk.compile.CompileFault;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.workbook.junit.Board;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the terminal says of an event, without colours; empty where it says nothing. */
final class EventText {

    /** Lines of what an answer has printed. */
    private static final int PRINTED = 12;

    private EventText() {}

    static String of(DeskEvent event) {
        if (event instanceof DeskEvent.Opened opened) {
            return """

                    %s
                      Read      %s
                      Open      %s
                    """.formatted(
                            opened.exercise().name(),
                            opened.exercise().page(),
                            opened.exercise().stubPath());
        }
        if (event instanceof DeskEvent.Warm warm) {
            return (warm.awaited()
                            ? "%s has warmed up (%s). Your save runs now.%n"
                            : "%s is ready for your next save (%s).%n")
                    .formatted(warm.exercise().id(), seconds(warm.seconds()));
        }
        if (event instanceof DeskEvent.Running running) {
            return "%n%s …%s%n".formatted(running.exercise().name(), running.warm() ? "" : " it is still warming up");
        }
        if (event instanceof DeskEvent.NotCompiled not) {
            return not.faults().stream().map(EventText::fault).collect(Collectors.joining());
        }
        if (event instanceof DeskEvent.Judged judged) {
            return judged(judged);
        }
        if (event instanceof DeskEvent.Ended ended) {
            return "%n%s: no verdict, %s%n".formatted(ended.exercise().name(), ended.reason());
        }
        if (event instanceof DeskEvent.PlayLine line) {
            return line.line() + "\n";
        }
        if (event instanceof DeskEvent.PlayEnded ended) {
            return ended.how() + "\n";
        }
        return event instanceof DeskEvent.Told told ? told.text() + "\n" : "";
    }

    private static String judged(DeskEvent.Judged judged) {
        String printed = judged.printed().isBlank() ? "" : "\n  Printed\n" + lastLines(judged.printed());
        String text = judged.verdict().state() == Board.State.GREEN
                ? solved(judged)
                : judged.verdict().message().stripTrailing() + "\n";
        return "%s%s  (%s)%n".formatted(text, printed, seconds(judged.seconds()));
    }

    /** The lesson stays on the screen: the page has what is left out. */
    private static String lastLines(String printed) {
        List<String> lines = printed.lines().toList();
        int over = lines.size() - PRINTED;
        return over <= 1
                ? printed.indent(4)
                : "    … %d lines before, on the page …\n".formatted(over)
                        + String.join("\n", lines.subList(over, lines.size())).indent(4);
    }

    private static String solved(DeskEvent.Judged judged) {
        return "\n%s: green. Your answer keeps every promise:\n%s  Read      %s#after-solving\n  Next      %s\n"
                .formatted(
                        judged.exercise().name(),
                        judged.exercise().promises().stream()
                                .map(promise -> "  - %s%n".formatted(promise.says()))
                                .collect(Collectors.joining()),
                        judged.exercise().page(),
                        judged.next()
                                .map(next -> next.name() + " (press n)")
                                .orElse("nothing is left: the course is yours"));
    }

    private static String fault(CompileFault fault) {
        String mark = fault.column() > 0 && !fault.source().isEmpty()
                ? "    "
                        + fault.source()
                                .substring(0, (int) Math.min(
                                        fault.column() - 1, fault.source().length()))
                                .replaceAll("[^\\t]", " ")
                        + "^\n"
                : "";
        return "%n  Does not compile: %s%n  Open      %s%n    %s%n%s"
                .formatted(fault.message(), fault.place(), fault.source(), mark);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
