using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Elofed.Common;
using Elofed.Players;

namespace Elofed.Tournaments
{
    public enum Status { Announced, Open, Running, Finished }

    public class StatusException : Exception
    {
        public StatusException(string name, Status has, string act) : base("Tournament " + name + " is " + has + ", cannot " + act)
        {
        }
    }

    public class PairingException : Exception
    {
        public PairingException(string message, Exception inner) : base(message, inner)
        {
        }
    }

    public class Tournament
    {
        public string Name;
        public Status Status;
        public Player Arbiter;
        public string Rhythm;
        public readonly List<Player> Entered = new List<Player>();
        private readonly Queue<Player> reserve = new Queue<Player>();
        private readonly Stack<int> rounds = new Stack<int>();
        private Player[] tables = new Player[4];

        public void Enter(Player player)
        {
            if (Status != Status.Open)
                throw new StatusException(Name, Status, "enter " + player.Name);
            Entered.Add(player);
        }

        public void Start()
        {
            if (Status != Status.Open)
                throw new StatusException(Name, Status, "start");
            Status = Status.Running;
        }

        public string ArbiterLine()
        {
            return "Arbiter: " + Arbiter.Name.ToUpperInvariant();
        }

        public Player FromReserve()
        {
            return reserve.Dequeue();
        }

        public int UndoRound()
        {
            //+ var before = rounds.Count;
            return rounds.Pop();
        }

        public void Seat(int table, Player player)
        {
            tables[table - 1] = player;
        }

        public Tuple<Player, Player> Pair(int round)
        {
            var half = Entered.Count / 2;
            return Tuple.Create(Entered[round], Entered[round + half]);
        }

        public void PairAll(int boards)
        {
            for (var board = 0; board < boards; board++)
            {
                try
                {
                    Pair(board);
                }
                catch (ArgumentException e)
                {
                    throw new PairingException("Board " + (board + 1) + " of " + Name + " has no opponent", e);
                }
            }
        }

        public TimeSpan Allotted()
        {
            return Reading.Clock(Rhythm);
        }

        public int Rounds(int players)
        {
            return Guard.Within((int)Math.Ceiling(Math.Log(players, 2)), 1, 9, "rounds");
        }

        public int Boards(int wanted)
        {
            return Guard.Within(wanted, 1, 400, "boards");
        }

        public string Crosstable(ArrayList rows)
        {
            return string.Join("\n", rows.Cast<string>());
        }

        public string Standing(string format)
        {
            return string.Format(format, Name, Entered.Count);
        }

        public IList<Player> Seeded()
        {
            IList<Player> all = Array.AsReadOnly(Entered.ToArray());
            all.Add(Arbiter);
            return all;
        }
    }
}
