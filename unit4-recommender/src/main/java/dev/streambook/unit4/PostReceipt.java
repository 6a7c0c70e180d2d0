package dev.streambook.unit4;

import java.util.List;

/**
 * What became of the events of one request.
 *
 * @param outcomes one for each event, in the order of the request
 */
public record PostReceipt(List<Outcome> outcomes) {

    /** What became of one event. */
    public enum Fate {
        /** It lies in the log, by this request or by an earlier one. */
        STORED,
        /** It did not pass the check. Sending it again, as it is, changes nothing. */
        REFUSED,
        /** Another event has its id. Sending it again, as it is, changes nothing. */
        CONFLICT,
        /** Nobody knows that it is stored. It may be sent again, with the same id. */
        NOT_STORED
    }

    /**
     * The fate of one event, and the reason where it is not stored.
     *
     * @param reason for the sender; empty if it is stored
     */
    public record Outcome(Fate fate, String reason) {

        public static Outcome stored() {
            return new Outcome(Fate.STORED, "");
        }

        /** @param reason as the check says it */
        public static Outcome refused(String reason) {
            return new Outcome(Fate.REFUSED, reason);
        }

        public static Outcome conflict(String id) {
            return new Outcome(
                    Fate.CONFLICT,
                    "id \"%s\" belongs to an event with another content; expected an id of its own for each event"
                            .formatted(id));
        }

        /** @param failure what the log said */
        public static Outcome notStored(String id, Throwable failure) {
            return new Outcome(
                    Fate.NOT_STORED,
                    "event \"%s\" is not known to be stored (%s); send it again with the same id"
                            .formatted(id, failure.getMessage()));
        }
    }

    public PostReceipt {
        outcomes = List.copyOf(outcomes);
    }

    /** How many events have this fate. */
    public int count(Fate fate) {
        return (int) outcomes.stream().filter(outcome -> outcome.fate() == fate).count();
    }

    /**
     * The status of the HTTP answer: 202 if all events are stored, 503 if sending again may help, 207 if some are stored and
     * the others never will be, else 409 or 400.
     */
    public int status() {
        if (count(Fate.NOT_STORED) > 0) {
            return 503;
        }
        if (count(Fate.STORED) == outcomes.size()) {
            return 202;
        }
        if (count(Fate.STORED) > 0) {
            return 207;
        }
        return count(Fate.CONFLICT) > 0 ? 409 : 400;
    }
}
