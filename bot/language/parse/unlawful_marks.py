"""What tells a plan from an honest question about something unlawful, as patterns over text in lower case, Simplified
and without accents."""

# Marks of a plan: to stay unseen or to go on whatever comes, and of asking for leave or help.
HIDDEN = (r"(?:\b(?:nobody|no[- ]?one|noone|anybody|anyone|they|police|embassy|consulate"
          r"|officers?)(?: (?:will|would|can|ever|even|really|has to|have to"
          r"|needs? to))*(?: ?'ll)? (?:notic|know|find|see|realis|realiz|check|car)e?s?\b|\b(?:get|got|gets"
          r"|getting|be|being) (?:caught|away with)|\bwithout (?:(?:anyone|anybody|them|the police) \w+ing"
          r"|being (?:seen|caught))|\bsecret(?:ly)?\b|\bquietly\b|\bon the (?:sly|quiet)\b"
          r"|\bunder the (?:radar|table)\b|\bdiscreet\w*|\bundetected\b|\bunnoticed\b|\buntraceable\b"
          r"|没人(?:知|发现|查|管|会)|不(?:会)?被?(?:发现|查|抓)|会不会被?(?:发现|查|抓)|发现不了|查不(?:到|出)|查得(?:到|出)|偷偷|偷摸|私下|悄悄|瞒着"
          r"|瞒过|混过|蒙混|冇人|俾人(?:捉|发现)|静静鸡|就(?:是)?不走)")
WISH = (r"(?:\b(?:can|could|may|might|should|shall|would|will) (?:i|we|you|he|she|my|our|they)\b|\bhow (?:can"
        r"|do|could|to)\b|\b(?:i|we)(?: really| just)? ?(?:want|plan|intend|wanna|am going|'?m going|'?ll"
        r"|will|am gonna|'?m gonna|gonna|would like|'?d like|need|think of|am thinking)\b|\b(?:is|will"
        r"|would) (?:it|that|this) (?:\w+ )?(?:be )?(?:ok\w*|fine|alright|possible|enough|work|risky"
        r"|a big deal)|\bok\b|\bokay\b|(?<=[, ])(?:fine|right|alright)\?|\bhelp me\b|\btell me\b|\bjust\b"
        r"|\bsimply\b|\banyway\b|\bwhat if\b|\blet'?s\b|\blet me\b|\bwhere (?:can|do|to)\b|\bany(?:one"
        r"|body)? (?:sells?|trick|way)\b|\bdoes (?:it|that|this) work\b|\b(?:rather|prefer) not\b|能不能|可不可以|可以|能(?:否|用"
        r"|过)|能[^,.;!?。]{1,20}吗|行不行|行吗|好吗|想|打算|准备|怎么(?!办)|如何|帮我|哪里|哪儿|边度|得唔得"
        r"|可唔可以|得吗|没事|没问题|有问题吗|要不|不如|直接|就(?:是)?不|干脆|算了|点样|搞个|弄个)")
# An employer goes ahead, whatever the answer.
LETS_HAPPEN = (r"(?:^let (?:him|her|them)\b|\b(?:we|i)(?:'ll| will| would|'re going to| are going to| plan to)\b"
               r"|\bin cash\b|\boff the books\b|\bjust\b"
               r"|\banyway\b|\bfor now\b|黑工|没证的|打算|准备|想(?:先)?(?:让|叫|给)|就(?:先)?让|直接让|现金)")
# The asker means to do it. What comes with permission, or is only asked about, is none.
INTENTION = (r"(?:\bi(?: really| just| also)? ?(?:want to|wanna|plan to|intend to|am going to|'?m going to|'?ll|will"
             r"|am gonna|'?m gonna"
             r"|gonna|'?m planning|am planning|am thinking of|'?m thinking of|'?d like to|would like to|keep|hope to)\b"
             r"|\b(?:how|where) (?:can|do|could|to)(?: i)? (?:find|get|do|earn|make|keep|hide|start)\b"
             r"|\bhelp me (?:find|get|do)\b|\bjust\b"
             r"|(?:我|俺)?(?:也|就|还)?(?:想(?!知道|问|了解|请教|咨询|确认|请问)|打算|准备|计划|偷偷|悄悄)|哪(?:里|儿)(?:能|可以|有)?找?|怎么(?:接|找|赚|做)|帮我找)")
ALLOWED_ASKED = (r"(?:\b(?:allow\w*|legal\w*|lawful\w*|permitt?\w*|permission|rules?|need (?:a|an|the)|require\w*"
                 r"|tax\w*|declare|after (?:i get|getting)"
                 r"|in (?:germany|india|the us|my country)|before (?:coming|i come)|proof|count)\b|允许|合法|许可|工签|规定|需要"
                 r"|能算|报税|交税|算不算|经验|经历|以前|之前)")

# Asked about, met with, told of others: somebody who asks so wants to keep the law.
INFORMS = (r"\b(?:(?:the|a|what|which|big|any) fine|fine for|fines|fined|penalt\w+|punish\w*|sanctions?"
           r"|consequences?|what happens|is it (?:illegal|legal|a crime)|illegal to|a crime|avoid\w*"
           r"|prevent|by (?:accident|mistake)|accidental\w*|mistake\w*|typo|report(?:ing)?|detect\w*|spot"
           r"|recogni[sz]e\w*|tell (?:if|whether|apart)|how do i (?:know|check|verify)|scam\w*|victim"
           r"|cheated|blackmail\w*|protect\w*|lead to|count as|counts as|considered|legally|was deported"
           r"|in the past|years ago|previously)\b|罚(?:款|多少|几|则|钱)|处罚|后果|拉黑|黑名单|监管|被遣(?:送|返)|曾经|以前"
           r"|会怎(?:么)?样|有什么风险|违法吗|犯法吗|合法吗|是不是违法|什么算|怎样算|算不算|算.{0,8}吗|识别|辨别|分辨|鉴别|防范|防止|避免|不小心|写错|填错|误填|举报"
           r"|投诉|被骗|上当|骗局|怎么(?:判断|看出|查出|处理)|点样分|被敲诈")
ASKS_HELP = (r"\bwhat (?:do|should|shall|can|must) (?:i|we) do\b|\bshould i (?:report|refuse|worry"
             r"|accept|leave|tell)|\bdo i have to (?:report|accept)|\b(?:worried|afraid|scared"
             r"|i refused?) |怎么办|咋办|点算|点办|该不该|要不要(?:报|举)|报警|拒绝了|要求我|逼我|让我(?!做)")
OFFERED = (r"\b(?:agen(?:t|cy|ts|cies)|broker|employer|boss|company|school|landlord|someone|somebody"
           r"|friend|man|guy|officer|official|consultant|recruiter|he|she|they)\b(?: \w+){0,3}? (?:offer"
           r"|ask|want|tell|told|propos|suggest|gave|give|sent|sold|promis|demand|push|force)\w*|(?:中介|代办"
           r"|老板|公司|学校|有人|别人|朋友|对方|官员|警察|他们?|她|佢哋?)[^,.;!?。]{0,6}(?:叫我|让我|要我|给我|说(?:可以|能)|建议|提出|主动|介绍|推荐"
           r"|收了|向我|问我要|俾)")
OTHERS_SAY = (r"\b(?:they|he|she|it|embassy|consulate|officer|police|university|people|hr|employer"
              r"|company|system)\b(?: \w+){0,3} (?:say|said|think|thought|claim|believe|suspect"
              r"|accus)\w*[^.;!?]{0,40}\b(?:fak|forg|fals|bogus|overstay|l(?:ied|ying)|illegal)"
              r"|\bis (?:this|that|the|it|my|their)\b[^?,]{0,40} (?:fake|forged|bogus|real|genuine"
              r"|legit\w*) ?(?:\?|$|or\b)|(?:他们|使馆|领馆|签证官|警察|学校|公司|别人)[^,.;!?。]{0,6}(?:说|认为|怀疑|觉得"
              r"|以为)[^,.;!?。]{0,10}[假造骗]|被(?:怀疑|认定|当成|误认)")
NEGATED = (r"\b(?:don'?t|do not|never|wouldn'?t|would not|won'?t|didn'?t|not going to) (?:want|plan|intend"
           r"|wish|ever|going|like|use|buy|fake|forge|lie|bribe|overstay|work illegally|do"
           r"|try)\b(?!.{0,30}\b(?:but|leave)\b)|\bnot (?:a )?(?:fak|forg)e|\b(?:aren'?t|isn'?t"
           r"|not) (?:fake|forged)|\bwithout (?:lying|faking|overstaying)|(?:不是|没有|并非|不会|不想|不愿|绝不|不敢|从不|没"
           r"|唔会|唔想)(?:去|要|买|用|搞|弄|做|办|打|再|想)*(?:假|造假|伪造|撒谎|说谎|隐瞒|行贿|黑(?!下)|逾期|骗)|\bi'?d rather (?:know"
           r"|avoid|do it properly)\b|(?:需要|必须|得|非)挂靠|\bdo (?:i|we) (?:have to|need to|need"
           r"|really need)\b(?!.*\b(?:rather|prefer) not\b)(?!.*\bdon'?t want\b)|\bmust (?:i|we)\b(?!.*\brather not\b)"
           r"|还是先|先办.{0,8}还是")
