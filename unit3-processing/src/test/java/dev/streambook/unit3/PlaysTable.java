package dev.streambook.unit3;

import dev.streambook.engine.junit.Isolated;
import dev.streambook.fault.CrashPoints;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database in memory with the table {@code plays}, which has other columns first than a batch has and takes ids of up to
 * eight characters, the table {@code ratings}, and the table of the batches' numbers.
 */
public final class PlaysTable {

    static final String RATINGS = "ratings";

    private static final String MAKE_PLAYS = "create table plays (id varchar(8), film int, viewer int)";
    private static final String MAKE_RATINGS =
            "create table ratings (place bigint, stars double precision, time timestamp(9))";

    private final JdbcDataSource database = new JdbcDataSource();

    private PlaysTable(String name) {
        // Who waits for a lock waits for somebody who, in these tests, does not go on before the wait is over.
        database.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=50".formatted(name));
    }

    /** An empty table; it ends with the test. */
    public static PlaysTable in(Isolated isolated, String name) {
        PlaysTable table = new PlaysTable(isolated.name(name));
        table.run(MAKE_PLAYS, MAKE_RATINGS, JdbcBatchSink.CREATE_BATCHES);
        isolated.closing(() -> table.run("shutdown"));
        return table;
    }

    /** A way into the database on which nothing goes wrong, unless the points say so. */
    public WatchedDatabase watched(CrashPoints points) {
        return new WatchedDatabase(database, points);
    }

    /** What is in the table, in the order of the ids, such as {@code a: viewer 1, film 10}. */
    List<String> rows() {
        return read(
                "select id, viewer, film from plays order by id",
                row -> "%s: viewer %s, film %s".formatted(row.getString(1), row.getObject(2), row.getObject(3)));
    }

    /** What is in the table of ratings, such as {@code 7, 4.5, 2026-01-31T20:00:00Z}. */
    List<String> ratings() {
        return read(
                "select place, stars, time from ratings",
                row -> "%d, %s, %s"
                        .formatted(
                                row.getLong(1),
                                row.getDouble(2),
                                row.getTimestamp(3).toInstant()));
    }

    /** The ids alone. */
    public List<String> ids() {
        return rows().stream().map(row -> row.split(":", 2)[0]).toList();
    }

    /** From now on the table refuses a second play of the same id. */
    void idsAreUnique() {
        run("alter table plays add constraint each_id_once unique (id)");
    }

    @FunctionalInterface
    private interface AsText {
        String of(ResultSet row) throws SQLException;
    }

    private List<String> read(String select, AsText text) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(select)) {
            while (result.next()) {
                rows.add(text.of(result));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be read: " + select, e);
        }
        return rows;
    }

    private void run(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database refuses what the test needs", e);
        }
    }
}
