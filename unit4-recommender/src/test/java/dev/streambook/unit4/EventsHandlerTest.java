package dev.streambook.unit4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.fault.LostResponse;
import dev.streambook.fault.ResponseLostException;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit2.EventProducer;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Crew;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.harness.Interleaving.Meeting;
import dev.streambook.workbook.harness.Restarted;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kafka.server.ReplicaManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are posted as text, {@code id user film}; the check makes of them a line with {@code checked} at its end. */
@Engines
@Specification(EventsHandler.class)
class EventsHandlerTest {

    private static final Instant TIME = Instant.parse("2026-01-31T20:15:00Z");
    private static final int STUCK_LOOKS = 30;

    private final HeldLog log = new HeldLog();
    private final Crew crew = new Crew();

    @AfterEach
    void everybodyGoesHome() {
        log.releaseAll();
        crew.close();
    }

    @Test
    @Rule("as-checked")
    void what_is_appended_is_what_the_check_made(Answer<EventsHandler> answer) {
        PostReceipt receipt = handler(answer).post(posted("a 7 31", "b 8 32"));

        assertThat(log.lines())
                .as("the log, as key and line, after a request with a 7 31 and b 8 32; the check adds a word")
                .containsExactlyInAnyOrder("7: a 7 31 checked", "8: b 8 32 checked");
        assertThat(fates(receipt)).as("the outcomes").containsExactly("STORED", "STORED");
    }

    @Test
    @Rule("retry")
    void an_event_whose_answer_got_lost_is_sent_again_and_appended_once(Answer<EventsHandler> answer) {
        LostResponse<List<byte[]>, PostReceipt> api = new LostResponse<>(handler(answer)::post, 1);

        assertThat(catchThrowable(() -> api.apply(posted("a 7 31"))))
                .as("the client's first try")
                .isInstanceOf(ResponseLostException.class);
        PostReceipt second = api.apply(posted("a 7 31"));

        assertThat(log.handedOver())
                .as("the log after a was sent, the answer was lost, and a was sent again")
                .containsExactly("a");
        assertThat(fates(second)).as("the answer to the second try").containsExactly("STORED");
    }

    @Test
    @Rule("stored-first")
    void there_is_no_answer_while_the_log_still_works(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.hold("b");

        Request request = request(handler, "a 7 31", "b 7 32");
        assertThat(request.answered())
                .as("outcomes that were answered while the log still works on b, the second of 2 events")
                .isEmpty();

        log.release("b");
        assertThat(request.fates()).as("the answer when b is stored").containsExactly("STORED", "STORED");
    }

    @Test
    @Rule({"refused", "outcome-each"})
    void the_bad_events_of_a_batch_are_named_and_the_good_ones_stored(Answer<EventsHandler> answer) {
        PostReceipt receipt = handler(answer).post(posted("bad", "a 7 31", "worse", "b 7 32"));

        assertThat(receipt.outcomes())
                .as("the outcomes of: bad, a, worse, b; the check refuses the first and the third")
                .containsExactly(
                        Outcome.refused("the event is bad; expected id, user, film"),
                        Outcome.stored(),
                        Outcome.refused("the event is worse; expected id, user, film"),
                        Outcome.stored());
        assertThat(log.handedOver()).as("the log").containsExactly("a", "b");
    }

    @Test
    @Rule("conflict")
    void the_same_id_for_another_film_is_a_conflict(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        handler.post(posted("a 7 31"));

        PostReceipt receipt = handler.post(posted("a 7 32"));

        assertThat(receipt.outcomes())
                .as("the outcome of event a for film 32, after event a for film 31 was stored")
                .containsExactly(Outcome.conflict("a"));
        assertThat(log.handedOver()).as("the log").containsExactly("a");
    }

    @Test
    @Rule({"conflict", "retry"})
    void a_conflict_does_not_take_the_place_of_what_is_stored(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        handler.post(posted("a 7 31"));
        handler.post(posted("a 7 32"));

        assertThat(fates(handler.post(posted("a 7 31", "a 7 32"))))
                .as("a for film 31 and a for film 32; a for film 31 was stored first, a for film 32 refused")
                .containsExactly("STORED", "CONFLICT");
        assertThat(log.handedOver()).as("the log").containsExactly("a");
    }

    @Test
    @Rule({"conflict", "not-stored", "on-its-way", "stored-first", "nobody-waits"})
    void a_conflict_does_not_take_the_place_of_what_is_on_its_way(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.hold("a");
        Request first = request(handler, "a 7 31");
        request(handler, "a 7 32");
        Request second = request(handler, "a 7 31");

        log.releaseAsFailed("a");
        assertThat(Stream.concat(first.fates().stream(), second.fates().stream()))
                .as(
                        "the answers to a for film 31, before and after a for film 32 was a conflict; the log does not store it")
                .containsExactly("NOT_STORED", "NOT_STORED");
        handler.post(posted("a 7 31"));

        assertThat(log.handedOver())
                .as("handed to the log: a for film 31, which was not stored, and the same when it was sent again")
                .containsExactly("a", "a");
    }

    @Test
    @Rule("conflict")
    void the_same_id_of_another_user_is_a_conflict_as_well(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        handler.post(posted("a 7 31"));

        assertThat(fates(handler.post(posted("a 8 31"))))
                .as(
                        "the outcome of event a of user 8, after event a of user 7 was stored; readers know an event by its id")
                .containsExactly("CONFLICT");
        assertThat(log.handedOver()).as("the log").containsExactly("a");
    }

    @Test
    @Rule("conflict")
    void two_ids_with_equal_hash_codes_are_two(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        handler.post(posted("Aa 7 31"));

        assertThat(fates(handler.post(posted("BB 7 31"))))
                .as("the outcome of event BB, after event Aa was stored; hashCode() of both ids is the same")
                .containsExactly("STORED");
        assertThat(log.handedOver()).as("the log").containsExactly("Aa", "BB");
    }

    @Test
    @Rule("conflict")
    void two_contents_with_equal_hash_codes_are_two(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        handler.post(posted("a 7 Aa"));

        assertThat(fates(handler.post(posted("a 7 BB"))))
                .as("a for film BB, after a for film Aa; hashCode() of both lines is the same")
                .containsExactly("CONFLICT");
    }

    @Test
    @Rule("conflict")
    void two_contents_with_equal_checksums_are_two(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        handler.post(posted("b 7 uejgtcuo"));

        assertThat(fates(handler.post(posted("b 7 iiwucoup"))))
                .as("b for film iiwucoup, after b for film uejgtcuo; CRC-32 of both lines is the same")
                .containsExactly("CONFLICT");
    }

    @Test
    @Rule("conflict")
    void two_contents_whose_digests_begin_alike_are_two(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        handler.post(posted("a 7 f512121"));

        assertThat(fates(handler.post(posted("a 7 f581657"))))
                .as("a for film f581657, after a for film f512121; SHA-256 of both lines has the same first 5 bytes")
                .containsExactly("CONFLICT");
    }

    @Test
    @Rule("conflict")
    void two_long_contents_that_differ_at_their_end_are_two(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        String film = "x".repeat(5_000);
        handler.post(posted("a 7 " + film + "1"));

        assertThat(fates(handler.post(posted("a 7 " + film + "2"))))
                .as("a for film xx…x2, after a for film xx…x1, 5,000 characters each")
                .containsExactly("CONFLICT");
    }

    /** The fourth is a letter with an accent, then the letter and the accent. */
    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("a", "A"),
                Arguments.of("a", "a "),
                Arguments.of("Amélie", "Amèlie"),
                Arguments.of("\u00e9", "e\u0301"),
                Arguments.of("ab", "ba"),
                Arguments.of("7", "07"),
                Arguments.of("x".repeat(127) + 1, "x".repeat(127) + 2));
    }

    @ParameterizedTest(name = "[{0}] and [{1}]")
    @MethodSource("pairs")
    @Rule("conflict")
    void lines_that_nearly_read_the_same_are_two_contents(String first, String second, Answer<EventsHandler> answer) {
        EventCheck sameId = posted -> new CheckedEvent("a", "7", posted);
        EventsHandler handler = answer.create(sameId, log, 100);
        handler.post(List.of(first.getBytes(UTF_8)));

        assertThat(fates(handler.post(List.of(second.getBytes(UTF_8)))))
                .as("the outcome of event a with the line [%s], after event a with the line [%s]", second, first)
                .containsExactly("CONFLICT");
    }

    @ParameterizedTest(name = "[{0}] and [{1}]")
    @MethodSource("pairs")
    @Rule({"conflict", "as-checked", "retry"})
    void ids_that_nearly_read_the_same_are_two_ids(String first, String second, Answer<EventsHandler> answer) {
        EventCheck idOnly = posted -> new CheckedEvent(new String(posted, UTF_8), "7", posted);
        EventsHandler handler = answer.create(idOnly, log, 100);
        handler.post(List.of(first.getBytes(UTF_8)));

        assertThat(fates(handler.post(List.of(second.getBytes(UTF_8)))))
                .as("the outcome of event [%s], after event [%s] was stored", second, first)
                .containsExactly("STORED");
        assertThat(log.handedOver()).as("the log").containsExactly(first, second);
    }

    @Test
    @Rule({"not-stored", "stored-first", "outcome-each"})
    void an_event_that_the_log_did_not_store_is_named_and_appended_by_the_next_try(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.fail("b");

        PostReceipt first = handler.post(posted("a 7 31", "b 7 32", "c 7 33"));
        log.failNoMore();
        PostReceipt second = handler.post(posted("b 7 32"));

        assertThat(first.outcomes())
                .as("the outcomes of a, b and c; the log does not store b")
                .containsExactly(
                        Outcome.stored(),
                        Outcome.notStored("b", new IllegalStateException("planted: the broker is away")),
                        Outcome.stored());
        assertThat(log.handedOver())
                .as("handed to the log: a, b, c, and b again, when the log works")
                .containsExactly("a", "b", "c", "b");
        assertThat(fates(second)).as("the answer to b, sent again").containsExactly("STORED");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("an exception without a message", failed(new IllegalStateException())),
                Arguments.of("an exception with a cause", failed(new CompletionException(new IllegalStateException()))),
                Arguments.of("a time-out", failed(new TimeoutException())),
                Arguments.of("an error", failed(new StackOverflowError())),
                Arguments.of("a cancellation", failed(new CancellationException())));
    }

    private static CompletableFuture<Object> failed(Throwable failure) {
        return CompletableFuture.failedFuture(failure);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    @Rule({"not-stored", "stored-first"})
    void an_event_is_not_stored_whatever_the_log_fails_with(
            String failure, CompletableFuture<Object> failed, Answer<EventsHandler> answer) {
        Deque<CompletableFuture<Object>> outcomes =
                new ArrayDeque<>(List.of(failed, CompletableFuture.completedFuture("a place")));
        EventsHandler handler = answer.create(check(), (EventLog) event -> outcomes.remove(), 100);

        assertThat(fates(handler.post(posted("a 7 31"))))
                .as("the outcome of a; the log fails with %s", failure)
                .containsExactly("NOT_STORED");
        assertThat(fates(handler.post(posted("a 7 31"))))
                .as("the outcome of a, sent again, when the log works; it had failed with %s", failure)
                .containsExactly("STORED");
        assertThat(outcomes)
                .as("what the log would have answered to a, sent again, and was not asked for")
                .isEmpty();
    }

    @Test
    @Rule("order")
    void events_of_a_user_keep_their_order(Answer<EventsHandler> answer) {
        handler(answer).post(posted("c 7 31", "a 7 32", "b 7 33"));

        assertThat(log.handedOver())
                .as("the log after a request with c, a, b of user 7")
                .containsExactly("c", "a", "b");
    }

    @Test
    @Rule("order")
    void a_hundred_events_of_a_user_keep_their_order(Answer<EventsHandler> answer) {
        List<String> ids = IntStream.range(0, 100).mapToObj(n -> "e" + n).collect(Collectors.toList());
        Collections.shuffle(ids, new Random(4));

        handler(answer).post(posted(ids.stream().map(id -> id + " 7 31").toArray(String[]::new)));

        assertThat(log.handedOver())
                .as("the log after a request with 100 events of user 7")
                .isEqualTo(ids);
    }

    @Test
    @Rule({"on-its-way", "outcome-each"})
    void an_event_that_is_twice_in_a_request_is_appended_once_and_answered_twice(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.hold("a");

        Request request = request(handler, "a 7 31", "a 7 31");
        log.release("a");

        assertThat(request.fates()).as("the outcomes of a and a").containsExactly("STORED", "STORED");
        assertThat(log.handedOver()).as("the log").containsExactly("a");
    }

    @Test
    @Rule({"handed-over", "nobody-waits"})
    void all_events_are_on_their_way_before_the_first_one_is_stored(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.hold("a", "b", "c");

        request(handler, "a 7 31", "b 7 32", "c 7 33");

        assertThat(log.handedOver())
                .as("handed to the log after a request with a, b and c; none is stored yet")
                .containsExactly("a", "b", "c");
    }

    @Test
    @Rule({"on-its-way", "stored-first"})
    void who_sends_an_event_that_is_on_its_way_waits_for_the_same_outcome(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.hold("a");

        Request first = request(handler, "a 7 31");
        Request second = request(handler, "a 7 31");
        assertThat(log.handedOver())
                .as("handed to the log: a was sent by two requests, and is not stored yet")
                .containsExactly("a");
        assertThat(second.answered())
                .as("what the second request was told while the log still works on a")
                .isEmpty();

        log.release("a");
        assertThat(first.fates()).as("the first answer").containsExactly("STORED");
        assertThat(second.fates()).as("the second answer").containsExactly("STORED");
    }

    @Test
    @Rule({"on-its-way", "not-stored", "stored-first", "nobody-waits"})
    void when_it_fails_both_are_told_and_a_third_try_appends_it(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.hold("a");
        Request first = request(handler, "a 7 31");
        Request second = request(handler, "a 7 31");

        log.releaseAsFailed("a");
        assertThat(Stream.concat(first.fates().stream(), second.fates().stream()))
                .as("both answers; a was sent twice at the same time, and not stored")
                .containsExactly("NOT_STORED", "NOT_STORED");

        assertThat(fates(handler.post(posted("a 7 31")))).as("a third try").containsExactly("STORED");
        assertThat(log.handedOver())
                .as("handed to the log, once for both, once for the third try")
                .containsExactly("a", "a");
    }

    @Test
    @Rule({"conflict", "stored-first", "on-its-way"})
    void another_content_is_a_conflict_while_the_first_one_is_on_its_way(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.hold("a");

        Request request = request(handler, "a 7 31", "a 7 32");
        log.release("a");

        assertThat(request.fates())
                .as("a for film 31 and a for film 32 in one request")
                .containsExactly("STORED", "CONFLICT");
        assertThat(log.handedOver()).as("the log").containsExactly("a");
    }

    @Test
    @Rule("nobody-waits")
    void a_request_is_answered_while_the_log_works_on_another_ones_event(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.hold("a");
        request(handler, "a 7 31");

        Request other = request(handler, "b 8 32");

        assertThat(other.answered())
                .as("the answer to a request with b; the log has stored b and still works on a of another request")
                .contains(List.of("STORED"));
    }

    @Test
    @Rule({"nobody-waits", "conflict", "on-its-way"})
    void a_conflict_is_told_while_the_first_one_is_on_its_way(Answer<EventsHandler> answer) {
        EventsHandler handler = handler(answer);
        log.hold("a");
        request(handler, "a 7 31");

        Request other = request(handler, "a 7 32");

        assertThat(other.answered())
                .as("the answer to a for film 32; the log still works on a for film 31 of another request")
                .contains(List.of("CONFLICT"));
    }

    @Test
    @Rule("nobody-waits")
    void an_event_is_settled_while_the_log_has_no_room_for_another_one(Answer<EventsHandler> answer) {
        CompletableFuture<Object> outcomeOfA = new CompletableFuture<>();
        CompletableFuture<Object> room = new CompletableFuture<>();
        EventLog full = event -> {
            if (event.id().equals("b")) {
                room.join();
            }
            return event.id().equals("a") ? outcomeOfA : CompletableFuture.completedFuture("a place");
        };
        EventsHandler handler = answer.create(check(), full, 100);
        Request first = request(handler, "a 7 31");
        request(handler, "b 8 32");

        untilItEndsOrIsStuck(crew.start("the log, which stores a", () -> outcomeOfA.complete("a place")));
        untilItEndsOrIsStuck(first.thread());
        Optional<List<String>> answered = first.answered();
        room.complete("there is room");

        assertThat(answered)
                .as(
                        "the answer to a, which is stored; append of b, by another request, waits for room, so that one is stored"
                                + " after the other")
                .contains(List.of("STORED"));
    }

    @Test
    @Rule("stored-first")
    void two_handlers_with_logs_of_their_own_know_nothing_of_each_other(Answer<EventsHandler> answer) {
        HeldLog otherLog = new HeldLog();
        EventsHandler handler = handler(answer);
        EventsHandler other = answer.create(check(), otherLog, 100);
        log.hold("b");
        handler.post(posted("a 7 31"));
        request(handler, "b 7 32");

        request(other, "a 7 31", "b 7 32");

        assertThat(otherLog.handedOver())
                .as(
                        "handed to the other log by the other handler, after a was stored and b was sent on its way by the first one")
                .containsExactly("a", "b");
    }

    @Test
    @Rule({"newest", "retry"})
    void the_last_three_of_five_are_remembered(Answer<EventsHandler> answer) {
        EventsHandler handler = answer.create(check(), log, 3);
        posted("a 7 31", "b 7 32", "c 7 33", "d 7 34", "e 7 35").forEach(event -> handler.post(List.of(event)));

        handler.post(posted("c 7 33", "d 7 34", "e 7 35"));

        assertThat(log.handedOver())
                .as("the log after a, b, c, d, e, and c, d, e again; remembered: 3")
                .containsExactly("a", "b", "c", "d", "e");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 8})
    @Rule({"newest", "retry", "bounded"})
    void as_many_are_remembered_as_were_asked_for(int remembered, Answer<EventsHandler> answer) {
        EventsHandler handler = answer.create(check(), log, remembered);
        List<String> events = IntStream.rangeClosed(0, remembered)
                .mapToObj(n -> "e" + n + " 7 31")
                .toList();
        events.forEach(event -> handler.post(posted(event)));

        handler.post(posted(events.get(1)));
        handler.post(posted(events.get(0)));

        assertThat(log.handedOver().subList(remembered + 1, log.handedOver().size()))
                .as(
                        "appended again of e1 and e0, after e0 to e%d were stored; remembered: %d, so e1 is known and e0 is not",
                        remembered, remembered)
                .containsExactly("e0");
    }

    @Test
    @Rule({"newest", "retry"})
    void an_event_that_is_sent_again_is_not_stored_again_and_no_younger(Answer<EventsHandler> answer) {
        EventsHandler handler = answer.create(check(), log, 3);
        for (String event : List.of("a 7 31", "b 7 32", "c 7 33", "a 7 31", "d 7 34")) {
            handler.post(posted(event));
        }

        handler.post(posted("b 7 32"));

        assertThat(log.handedOver())
                .as("the log after a, b, c, a again, d, b again; remembered: 3, and stored last were b, c, d")
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    @Rule({"kept-on-its-way", "on-its-way", "nobody-waits"})
    void an_event_on_its_way_is_not_forgotten(Answer<EventsHandler> answer) {
        EventsHandler handler = answer.create(check(), log, 1);
        log.hold("a");
        request(handler, "a 7 31");
        request(handler, "b 7 32");
        request(handler, "c 7 33");

        request(handler, "a 7 31");

        assertThat(log.handedOver())
                .as("handed to the log: a, which is not stored yet, b, c, and a again; remembered: 1")
                .containsExactly("a", "b", "c");
    }

    @Test
    @Rule("bounded")
    void ten_thousand_events_leave_no_more_than_two_hundred(Answer<EventsHandler> answer) {
        EventsHandler handler = answer.create(check(), storing(), 100);
        post(handler, 0, 200, "x");
        long after200 = Footprint.of(handler);

        post(handler, 200, 10_000, "x");

        assertThat(Footprint.of(handler))
                .as("objects and slots kept after 10,000 events; remembered: 100; after 200 events it was %d", after200)
                .isLessThanOrEqualTo(after200 + 100);
    }

    @Test
    @Rule("bounded")
    void long_events_leave_no_more_than_short_ones(Answer<EventsHandler> answer) {
        EventsHandler brief = answer.create(check(), storing(), 100);
        post(brief, 0, 200, "x");
        EventsHandler lengthy = answer.create(check(), storing(), 100);
        post(lengthy, 0, 200, "x".repeat(10_000));

        assertThat(Footprint.of(lengthy))
                .as(
                        "objects and slots kept after 200 events of 10,000 characters; remembered: 100; of short events %d",
                        Footprint.of(brief))
                .isLessThanOrEqualTo(Footprint.of(brief) + 100);
    }

    @Test
    @Rule({"bounded", "not-stored"})
    void events_that_are_not_stored_leave_nothing(Answer<EventsHandler> answer) {
        EventsHandler handler = answer.create(
                check(), (EventLog) event -> CompletableFuture.failedFuture(new IllegalStateException("away")), 100);
        post(handler, 0, 200, "x");
        long after200 = Footprint.of(handler);

        post(handler, 200, 10_000, "x");

        assertThat(Footprint.of(handler))
                .as(
                        "objects and slots kept after 10,000 events that the log did not store; after 200 it was %d",
                        after200)
                .isLessThanOrEqualTo(after200 + 100);
    }

    @Test
    @Rule("bounded")
    void events_that_are_refused_and_conflicts_leave_nothing(Answer<EventsHandler> answer) {
        EventsHandler handler = answer.create(check(), storing(), 100);
        postWithBadOnes(handler, 0, 200);
        long after200 = Footprint.of(handler);

        postWithBadOnes(handler, 200, 10_000);

        assertThat(Footprint.of(handler))
                .as(
                        "objects and slots kept after 10,000 events, each followed by one that is refused and by a conflict; remembered:"
                                + " 100; after 200 it was %d",
                        after200)
                .isLessThanOrEqualTo(after200 + 100);
    }

    private static void postWithBadOnes(EventsHandler handler, int from, int to) {
        for (int i = from; i < to; i++) {
            handler.post(posted("e%05d 7 31".formatted(i), "bad%05d".formatted(i), "e%05d 7 32".formatted(i)));
        }
    }

    @Test
    @Rule({"retry", "as-checked"})
    void on_kafka_an_event_whose_answer_got_lost_is_in_the_topic_once(
            Answer<EventsHandler> answer, KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("events", 2);
        EventsHandler handler = answer.create(jsonCheck(), kafka(broker, isolated, topic), 100);
        LostResponse<List<byte[]>, PostReceipt> api = new LostResponse<>(handler::post, 1);
        List<byte[]> request = List.of(json("a", 7), json("b", 8), json("c", 7));

        assertThat(catchThrowable(() -> api.apply(request)))
                .as("the client's first try")
                .isInstanceOf(ResponseLostException.class);
        PostReceipt second = api.apply(request);

        assertThat(ids(broker, topic))
                .as("ids in the topic after a, b, c were sent, the answer was lost, and they were sent again")
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(fates(second)).as("the answer to the second try").containsExactly("STORED", "STORED", "STORED");
    }

    @Test
    @Rule("as-checked")
    void on_kafka_a_retry_after_a_restart_is_counted_once_by_its_id(
            Answer<EventsHandler> answer, KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("events", 2);
        EventLog kafka = kafka(broker, isolated, topic);
        EventsHandler before = Restarted.of(answer).create(jsonCheck(), kafka, 100);
        EventsHandler after = Restarted.of(answer).create(jsonCheck(), kafka, 100);

        before.post(List.of(json("a", 7)));
        PostReceipt receipt = after.post(List.of(json("a", 7)));

        assertThat(fates(receipt)).as("the answer after the restart").containsExactly("STORED");
        assertThat(counted(broker, topic))
                .as(
                        "events that a reader with 1.11 counts; a was stored, the service restarted, a was sent again; ids in the topic: %s",
                        ids(broker, topic))
                .containsExactly("a");
    }

    @Test
    @Rule({"not-stored", "stored-first", "as-checked", "outcome-each"})
    void on_kafka_an_event_that_the_broker_refuses_is_named_and_its_neighbours_are_stored(
            Answer<EventsHandler> answer, KafkaBroker broker, Isolated isolated) {
        isolated.quiet(ReplicaManager.class);
        String topic = isolated.topic("events-of-300-bytes", 1, Map.of("max.message.bytes", "300"));
        EventsHandler handler = answer.create(jsonCheck(), kafka(broker, isolated, topic), 100);

        PostReceipt receipt = handler.post(List.of(json("a", 7), json("b".repeat(128), 7), json("c", 7)));

        assertThat(fates(receipt))
                .as("the outcomes of 3 events; the second one is larger than the topic takes")
                .containsExactly("STORED", "NOT_STORED", "STORED");
        assertThat(ids(broker, topic)).as("ids in the topic").containsExactly("a", "c");
    }

    @Test
    @Rule({"on-its-way", "retry"})
    void wherever_a_second_thread_comes_in_between_the_event_is_appended_once(Answer<EventsHandler> answer) {
        Answer<EventsHandler> inSteps = Interleaving.inSteps(answer);
        boolean met = true;
        for (int stop = 1; met; stop++) {
            HeldLog together = new HeldLog();
            EventsHandler handler = inSteps.create(check(), together, 100);
            try (Crew both = new Crew()) {
                met = Interleaving.of(
                        () -> handler.post(posted("a 7 31")), stop, () -> handler.post(posted("a 7 31")), both);
                both.untilAllHaveEnded("a is posted by two threads");
            }
            assertThat(together.handedOver())
                    .as(
                            "handed to the log; one thread was stopped before step %d of post(a), another one posted a",
                            stop)
                    .containsExactly("a");
        }
    }

    @Test
    @Rule("not-stored")
    void who_hears_that_an_event_is_not_stored_may_send_it_again_at_once(Answer<EventsHandler> answer) {
        Answer<EventsHandler> inSteps = Interleaving.inSteps(answer);
        Meeting meeting = Meeting.WAITED;
        for (int stop = 1; meeting != Meeting.NONE; stop++) {
            HeldLog failing = new HeldLog();
            failing.fail("a");
            EventsHandler handler = inSteps.create(check(), failing, 100);
            List<String> second = new CopyOnWriteArrayList<>();
            try (Crew both = new Crew()) {
                meeting = Interleaving.meeting(
                        () -> handler.post(posted("a 7 31")),
                        stop,
                        () -> {
                            failing.failNoMore();
                            return second.addAll(fates(handler.post(posted("a 7 31"))));
                        },
                        both);
                both.untilAllHaveEnded("a is not stored, and sent again");
            }
            if (meeting == Meeting.ENDED) {
                assertThat(second)
                        .as(
                                "the answer to a, sent again when the log works, while the first try, which failed, stood still before"
                                        + " step %d of post(a). Nobody waited, so the first try had its outcome already: forget the event"
                                        + " before you tell the outcome",
                                stop)
                        .containsExactly("STORED");
            }
        }
    }

    /** A request on a thread of its own, which is left alone until it waits or has ended. */
    private Request request(EventsHandler handler, String... events) {
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        Thread thread = crew.start("the request with " + String.join(", ", events), () -> {
            try {
                answer.complete(fates(handler.post(posted(events))));
            } catch (Throwable thrown) {
                answer.completeExceptionally(thrown);
            }
        });
        untilItEndsOrIsStuck(thread);
        return new Request(thread, answer);
    }

    private record Request(Thread thread, CompletableFuture<List<String>> answer) {

        Optional<List<String>> answered() {
            return answer.isDone() ? Optional.of(told()) : Optional.empty();
        }

        List<String> fates() {
            Patience.until(thread.getName() + " is answered", answer::isDone);
            return told();
        }

        private List<String> told() {
            try {
                return answer.join();
            } catch (CompletionException e) {
                throw new AssertionError(thread.getName() + " failed: " + e.getCause(), e.getCause());
            }
        }
    }

    private static void untilItEndsOrIsStuck(Thread thread) {
        int[] looks = {0};
        await().dontCatchUncaughtExceptions()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    looks[0] = thread.getState() == Thread.State.RUNNABLE ? 0 : looks[0] + 1;
                    return !thread.isAlive() || looks[0] > STUCK_LOOKS;
                });
    }

    private EventsHandler handler(Answer<EventsHandler> answer) {
        return answer.create(check(), log, 100);
    }

    private static EventCheck check() {
        return posted -> {
            String text = new String(posted, UTF_8);
            String[] fields = text.split(" ");
            if (fields.length != 3) {
                throw new MalformedEventException("the event is %s; expected id, user, film".formatted(text));
            }
            return new CheckedEvent(fields[0], fields[1], (text + " checked").getBytes(UTF_8));
        };
    }

    private static EventLog storing() {
        return event -> CompletableFuture.completedFuture(null);
    }

    private static void post(EventsHandler handler, int from, int to, String film) {
        IntStream.range(from, to).forEach(i -> handler.post(posted("e%05d 7 %s".formatted(i, film))));
    }

    private static List<byte[]> posted(String... events) {
        return Stream.of(events).map(event -> event.getBytes(UTF_8)).toList();
    }

    private static List<String> fates(PostReceipt receipt) {
        return receipt.outcomes().stream().map(outcome -> outcome.fate().name()).toList();
    }

    private static EventCheck jsonCheck() {
        return posted -> {
            ViewingEvent event = EventJson.read(posted);
            return new CheckedEvent(event.id(), Integer.toString(event.user()), posted);
        };
    }

    private static byte[] json(String id, int user) {
        return EventJson.write(new Rated(id, user, 31, "2001:db8::/64", TIME, 4.5));
    }

    private static EventLog kafka(KafkaBroker broker, Isolated isolated, String topic) {
        EventProducer producer = isolated.closing(Answer.reference(EventProducer.class)
                .create(Map.of("bootstrap.servers", broker.bootstrapServers(), "batch.size", 300), topic));
        return event -> producer.send(event.key(), event.line());
    }

    private static List<String> ids(KafkaBroker broker, String topic) {
        return TopicReader.ofText(broker.bootstrapServers()).values(topic).stream()
                .map(line -> EventJson.read(line.getBytes(UTF_8)).id())
                .toList();
    }

    /** What a reader counts that drops what it has seen, by exercise 1.11. */
    private static List<String> counted(KafkaBroker broker, String topic) {
        Deduplicator dedup =
                Answer.reference(Deduplicator.class).create(new Retention(Duration.ofHours(1), 100), SeenIds.none());
        return ids(broker, topic).stream()
                .filter(id -> dedup.firstSeen(id, TIME))
                .toList();
    }
}
