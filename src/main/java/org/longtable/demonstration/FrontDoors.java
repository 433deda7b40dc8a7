package org.longtable.demonstration;

import java.time.Clock;
import org.longtable.directory.Organisations;
import org.longtable.ground.Settings;
import org.longtable.pace.Fundings;
import org.longtable.pace.TimeRequests;
import org.longtable.relationships.DoorsKnocked;
import org.longtable.relationships.Moments;
import org.longtable.relationships.Notes;
import org.longtable.relationships.OpenQuestions;
import org.longtable.relationships.Watching;
import org.longtable.tables.Changes;
import org.longtable.tables.Duties;
import org.longtable.tables.Invitations;
import org.longtable.tables.OfferedPlaces;
import org.longtable.tables.Plans;
import org.longtable.tables.Promises;
import org.longtable.tables.Proposals;
import org.longtable.tables.Roles;
import org.longtable.tables.Tables;
import org.longtable.understanding.Statements;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The doors through which stories are told: those through which everyone else's deeds go. */
@Component
record FrontDoors(
        Cast cast,
        Organisations organisations,
        Tables tables,
        Changes changes,
        Roles roles,
        Duties duties,
        Invitations invitations,
        OfferedPlaces places,
        Proposals proposals,
        Promises promises,
        Plans plans,
        Moments moments,
        Notes notes,
        Watching watching,
        OpenQuestions openQuestions,
        DoorsKnocked knocked,
        Statements statements,
        Fundings fundings,
        TimeRequests timeRequests,
        PlatformTransactionManager transactions,
        Clock clock,
        Settings settings) {}
