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
 * eight characters, and the table of the batches' numbers.
 */
public final class PlaysTable {

    private static final String PLAYS = "create table plays (id varchar(8), film int, viewer int)";

    private final JdbcDataSource database = new JdbcDataSource();

    private PlaysTable(String name) {
        // Who waits for a lock waits for somebody who, in these tests, does not go on before the wait is over.
        database.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=50".formatted(name));
    }

    /** An empty table; it ends with the test. */
    public static PlaysTable in(Isolated isolated, String name) {
        PlaysTable table = new PlaysTable(isolated.name(name));
        table.run(PLAYS, JdbcBatchSink.CREATE_BATCHES);
        isolated.closing(() -> table.run("shutdown"));
        return table;
    }

    /** A way into the database on which nothing goes wrong, unless the points say so. */
    public WatchedDatabase watched(CrashPoints points) {
        return new WatchedDatabase(database, points);
    }

    /** What is in the table, in the order of the ids, such as {@code a: viewer 1, film 10}. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select id, viewer, film from plays order by id")) {
            while (result.next()) {
                rows.add("%s: viewer %s, film %s"
                        .formatted(result.getString(1), result.getObject(2), result.getObject(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the table plays cannot be read", e);
        }
        return rows;
    }

    /** The ids alone. */
    public List<String> ids() {
        return rows().stream().map(row -> row.split(":", 2)[0]).toList();
    }

    /** From now on the table refuses a second play of the same id. */
    void idsAreUnique() {
        run("alter table plays add constraint each_id_once unique (id)");
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
