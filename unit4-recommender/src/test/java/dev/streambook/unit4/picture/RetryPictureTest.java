package dev.streambook.unit4.picture;

import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.EventsHandler;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** One event that is sent twice: what four handlers leave in the log, and what a reader counts who looks at the ids. */
class RetryPictureTest {

    private static final byte[] EVENT =
            EventJson.write(new Rated("mine-1", 7, 31, "2001:db8::/64", Instant.EPOCH, 4.5));

    @Test
    void the_picture_shows_what_is_in_the_log_and_what_is_counted() throws ClassNotFoundException {
        Grid grid = Grid.of(
                "One event, sent twice: records in the log, and events that a reader counts by their ids",
                "Three reasons to send again, and four handlers. Without a memory the log has two records, and the reader"
                        + " counts one. With an id of the server's own the reader counts two after a restart. A handler that"
                        + " remembers the try loses the event when the log fails. The reference: the reader always counts one.",
                "sent again, since",
                List.of("no memory", "server's own id", "remembers the try", "reference"));
        List<Answer<EventsHandler>> handlers = List.of(
                wrong("RetriesAreHarmless"),
                wrong("ServerMakesTheId"),
                wrong("RemembersTheTry"),
                Answer.reference(EventsHandler.class));
        grid.row(
                "the answer was lost",
                handlers.stream().map(RetryPictureTest::lostAnswer).toArray(Grid.Cell[]::new));
        grid.row(
                "the log was away",
                handlers.stream().map(RetryPictureTest::failedLog).toArray(Grid.Cell[]::new));
        grid.row(
                "lost, then a restart",
                handlers.stream().map(RetryPictureTest::restart).toArray(Grid.Cell[]::new));

        new PictureFile("docs/unit4/pictures/4.11-sent-twice.svg").keep(grid);
    }

    private static Grid.Cell lostAnswer(Answer<EventsHandler> answer) {
        Log log = new Log();
        EventsHandler handler = handler(answer, log);
        handler.post(List.of(EVENT));
        handler.post(List.of(EVENT));
        return log.cell();
    }

    private static Grid.Cell failedLog(Answer<EventsHandler> answer) {
        Log log = new Log();
        EventsHandler handler = handler(answer, log);
        log.away = true;
        handler.post(List.of(EVENT));
        log.away = false;
        handler.post(List.of(EVENT));
        return log.cell();
    }

    private static Grid.Cell restart(Answer<EventsHandler> answer) {
        Log log = new Log();
        handler(answer, log).post(List.of(EVENT));
        handler(answer, log).post(List.of(EVENT));
        return log.cell();
    }

    private static EventsHandler handler(Answer<EventsHandler> answer, EventLog log) {
        return answer.create(
                (EventCheck) posted -> new CheckedEvent(EventJson.read(posted).id(), "7", posted), log, 100);
    }

    private static final class Log implements EventLog {

        private final List<String> ids = new ArrayList<>();
        private boolean away;

        @Override
        public CompletableFuture<?> append(CheckedEvent event) {
            if (away) {
                return CompletableFuture.failedFuture(new IllegalStateException("away"));
            }
            ids.add(EventJson.read(event.line()).id());
            return CompletableFuture.completedFuture(null);
        }

        private Grid.Cell cell() {
            long counted = ids.stream().distinct().count();
            Ink ink = counted == 1 ? Ink.GREEN : counted == 0 ? Ink.RED : Ink.ORANGE;
            return Grid.cell("log %d, counted %d".formatted(ids.size(), counted), ink);
        }
    }

    private static Answer<EventsHandler> wrong(String name) throws ClassNotFoundException {
        return Answer.wrong(EventsHandler.class, Class.forName("dev.streambook.unit4.wrong." + name), "");
    }
}
