package dev.streambook.docs;

/**
 * The arithmetic of {@code docs/unit4/capacity-for-ten-million-users.md}. Only the sizes of records are measured; all else
 * follows from assumptions, which the page states.
 *
 * @param audience who comes, and how often
 * @param catalogue what there is to recommend
 * @param records bytes of one record, as the product's codecs write it
 * @param machines what one of them can do
 */
record CapacityPlan(Audience audience, Catalogue catalogue, Records records, Machines machines) {

    private static final double SECONDS_A_DAY = 86_400;
    private static final int FLOAT = 4;

    /**
     * @param users of whom something is known
     * @param activePercent of them on a day
     * @param events of an active user on a day
     * @param lists that an active user asks for on a day
     * @param peak the busiest moment against the mean of the day
     * @param ratings of a user, altogether
     */
    record Audience(long users, int activePercent, int events, int lists, int peak, int ratings) {}

    /** @param rank length of the vectors */
    record Catalogue(int films, int rank) {}

    /**
     * @param event a line of topic events
     * @param user a record of topic user-vectors
     */
    record Records(int event, int user) {}

    /**
     * @param replicas copies of each record in Kafka
     * @param days that topic events keeps
     * @param taskEvents events that one task of the speed layer works off in a second
     * @param busyPercent how busy a task may be at the peak
     * @param readBytes that one server reads from the log in a second
     * @param scanBytes of vectors that one processor scores in a second
     */
    record Machines(int replicas, int days, int taskEvents, int busyPercent, long readBytes, long scanBytes) {}

    long eventsADay() {
        return audience.users() * audience.activePercent() / 100 * audience.events();
    }

    long eventsAtThePeak() {
        return Math.round(eventsADay() / SECONDS_A_DAY * audience.peak());
    }

    long listsAtThePeak() {
        long lists = audience.users() * audience.activePercent() / 100 * audience.lists();
        return Math.round(lists / SECONDS_A_DAY * audience.peak());
    }

    /** Bytes of topic events on all brokers together. */
    long eventsOnDisk() {
        return eventsADay() * records.event() * machines.days() * machines.replicas();
    }

    /** Tasks of the speed layer, and so the least number of partitions. */
    long speedTasks() {
        double each = machines.taskEvents() * machines.busyPercent() / 100.0;
        return (long) Math.ceil(eventsAtThePeak() / each);
    }

    /** Bytes that the speed layer writes in a second at the peak, if each event is of another user. */
    long vectorBytesAtThePeak() {
        return eventsAtThePeak() * records.user();
    }

    /** Bytes of topic user-vectors, each user once: what a serving view holds, as bytes of the log. */
    long allUsers() {
        return audience.users() * records.user();
    }

    long secondsToReadAllUsers() {
        return allUsers() / machines.readBytes();
    }

    /** Bytes of the films' vectors: the model as the serving layer holds it. */
    long model() {
        return (long) catalogue.films() * catalogue.rank() * FLOAT;
    }

    /** Bytes of the users' vectors in a training. */
    long userFactors() {
        return audience.users() * catalogue.rank() * FLOAT;
    }

    long ratings() {
        return audience.users() * audience.ratings();
    }

    /** Lists that one processor can make in a second, if reading the vectors is what takes the time. */
    long listsOfAProcessor() {
        return machines.scanBytes() / model();
    }

    /** Multiplications of one round of the training: the sums of both sides, without the solves. */
    long multiplicationsOfARound() {
        return 2 * ratings() * catalogue.rank() * catalogue.rank();
    }
}
